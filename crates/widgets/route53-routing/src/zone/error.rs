//! Why a text is no zone: which record breaks which rule. Words are in `zone_texts`.

/// A record and the rule it breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ZoneError {
    /// The record or check, as [`super::Record::label`] names it; empty where it is the whole zone.
    pub record: String,
    /// The rule.
    pub rule: Rule,
}

impl ZoneError {
    /// The text is no JSON; holds what its reader says.
    #[must_use]
    pub const fn json(error: String) -> Self {
        Self { record: String::new(), rule: Rule::Json(error) }
    }
}

/// What a zone must keep to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rule {
    /// The text is JSON; holds what its reader says.
    Json(String),
    /// There is a list `ResourceRecordSets`.
    IsList,
    /// There is a record.
    HasRecords,
    /// A field is there.
    Field(&'static str),
    /// A field holds what it should; field, what was found.
    Value(&'static str, String),
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
    /// A record with a policy has a `SetIdentifier` of its own; found.
    SetId(String),
    /// A simple record is the only one of its name and type.
    Alone,
    /// Two records of a policy are not for the same location; location, the other record.
    Location(String, String),
    /// No CNAME at the apex.
    CnameAtApex,
    /// No record beside a CNAME; its type.
    CnameAlone(String),
    /// A CNAME has one value.
    CnameValue,
    /// Either values with a TTL or an alias.
    ValuesOrAlias,
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
    /// A block of addresses of a length that is allowed; found.
    Block(String),
    /// The location of a CIDR collection is given; found.
    CidrLocation(String),
    /// No IP-based routing in a private hosted zone.
    PrivateIp,
    /// A calculated check counts checks that are there and not calculated themselves; found.
    Child(String),
    /// At most so many children; found, most.
    Children(usize, i64),
    /// The health of a `CloudFront` distribution cannot be evaluated.
    CloudFront,
}
