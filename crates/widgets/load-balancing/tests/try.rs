use skylet_load_balancing::{runs::Runs, settings::*, algorithm::*};
use skylet_units::Exact;
#[test]
fn t() {
    let mut v: Vec<(f64,f64,f64,f64)> = vec![];
    for run in 1..=30 {
    let s = Settings { duration: Exact::whole(1000), first: Algorithm::LeastOutstanding, second: Other::None, run: Exact::whole(run), ..Settings::default() };
    let mut r = Runs::of(&s);
    r.finish().unwrap();
    let m = &r.metrics()[0];
    v.push((m.p50.unwrap().0 as f64/1e3, m.p95.unwrap().0 as f64/1e3, m.given[3] as f64/m.come as f64, m.dropped as f64));
    }
    let n = v.len() as f64;
    println!("p50 {} p95 {} sd {} share {} drop {}", v.iter().map(|x|x.0).sum::<f64>()/n, v.iter().map(|x|x.1).sum::<f64>()/n,
      (v.iter().map(|x|x.1*x.1).sum::<f64>()/n - (v.iter().map(|x|x.1).sum::<f64>()/n).powi(2)).sqrt(), v.iter().map(|x|x.2).sum::<f64>()/n, v.iter().map(|x|x.3).sum::<f64>()/n);
}
