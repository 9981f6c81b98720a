//! Why a text is no zone: which record breaks which rule. Words are in `zone_texts`.

/// A record and the rule it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneError {
    /// The record or check, as [`super::Record::label`] names it; empty where it is the whole zone.
    pub record: String,
    /// The rule.
    pub rule: Rule,
}

/// What a zone must keep to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The text is JSON; holds what its reader says.
    Json(String),
    /// It is one document; the line on which more stands, from 1.
    OneJson(usize),
    /// It is what the AWS CLI prints: an object with a list `ResourceRecordSets`, or that list.
    IsList,
    /// What a record without a name breaks; its number in the list, from 1.
    Nth(usize, Box<Self>),
    /// There is a record.
    HasRecords,
    /// A field is there.
    Field(&'static str),
    /// A field holds what it should; field, what was found, what it may be.
    Value(&'static str, String, Expected),
    /// A type that Route 53 has; found.
    Kind(String),
    /// A record of this type holds addresses of its family; type, found.
    Address(String, String),
    /// The record lies in the zone; the name of the zone.
    Outside(String),
    /// There is one SOA record; the other.
    SecondSoa(String),
    /// The SOA record stands at the name of the zone; that name.
    SoaName(String),
    /// A record of this type has no policy and is no alias.
    Plain(String),
    /// At most so many records of a name and type; found, most.
    Count(usize, i64),
    /// A weight is 0 to 255; found.
    Weight(i64),
    /// A bias is -99 to 99; found.
    Bias(i64),
    /// All records of a name and type have one policy; the two found.
    OnePolicy(&'static str, &'static str),
    /// Not more than one policy in a record.
    PolicyOnce,
    /// A record with a policy has a `SetIdentifier`.
    NeedsSetId,
    /// A simple record has none; found.
    NoSetId(String),
    /// Those of a name and type differ; found, and the numbers of the two records in the list, from 1.
    SetIdTwice(String, usize, usize),
    /// A simple record is the only one of its name and type.
    Alone,
    /// Two records of a policy are not for the same location; location, the other record.
    Location(String, String),
    /// There is one primary record and one secondary; which, the other record.
    Role(&'static str, String),
    /// The records of a name and type have their blocks in one CIDR collection; the two found.
    OneCollection(String, String),
    /// No CNAME at the apex.
    CnameAtApex,
    /// No record beside a CNAME; its type.
    CnameAlone(String),
    /// A CNAME has one value.
    CnameValue,
    /// An alias has no TTL.
    AliasTtl,
    /// An alias has no values.
    AliasValues,
    /// A record that is no alias has a TTL.
    NeedsTtl,
    /// A record that is no alias has a value.
    NeedsValues,
    /// The target of an alias is there, of the same type; target.
    AliasTarget(String),
    /// No alias leads back to itself; the way.
    Cycle(Vec<String>),
    /// Aliases lead down so many names at most.
    Depth(usize),
    /// So many ways lead down from a name at most.
    Ways(usize),
    /// A multivalue record is neither an alias nor a CNAME.
    Multivalue,
    /// A Region that Route 53 knows; found.
    Region(String),
    /// A Region that takes requests, not one only announced; found.
    Announced(String),
    /// An area that geolocation knows; found.
    Area(String),
    /// Exactly one place for geoproximity.
    OnePlace,
    /// What CIDR collections must keep to.
    Cidr(CidrRule),
    /// No IP-based routing in a private hosted zone.
    PrivateIp,
    /// What a check must keep to.
    Health(HealthRule),
    /// The health of a `CloudFront` distribution cannot be evaluated.
    CloudFront,
}

/// What a health check must keep to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HealthRule {
    /// A check has no such key; found, those there are.
    Key(String, &'static str),
    /// A key of a check goes with another; found, the other.
    Goes(&'static str, &'static str),
    /// A check looks at one thing; the two found.
    OneCheck(&'static str, &'static str),
    /// Only an alias has target groups.
    Groups,
    /// The target groups of a load balancer are given once, or alike; its name.
    Twice(String),
    /// A calculated check counts checks that are not calculated themselves; found.
    Child(String),
    /// At most so many children; found, most.
    Children(usize, i64),
}

/// What CIDR collections must keep to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum CidrRule {
    /// A block of addresses has a length that is allowed; found.
    Length(String),
    /// The location of a record is given; found.
    Location(String),
    /// A block is in one location of a collection; found.
    Same(String),
}

/// What a field may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A whole number.
    Whole,
    /// A whole number within these limits.
    Within(i64, i64),
    /// `true` or `false`.
    Flag,
    /// An object.
    Object,
    /// A list of objects.
    Objects,
    /// A list of texts.
    Texts,
    /// Degrees up to so many either way, as a decimal in a text.
    Degrees(i64),
    /// One of these words.
    Words(&'static str),
    /// The health of a check.
    Health,
    /// Healthy ones of so many.
    Part,
}
