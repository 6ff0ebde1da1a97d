//! Decoding and encoding each body, against the structs of a caller written by hand.

use std::{hint::black_box, time::Instant};

use ngrok_edge_oauth::{
    Bounds,
    types::{EndpointOAuth, EndpointOAuthMutate},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

use crate::{
    BenchResult, allocations,
    callers::{Module, Replacement},
    server::MODULE,
};

const REQUEST: &str = include_str!("../../../integration-tests/tests/fixtures/page/request.json");
const ROUNDS: u32 = 40;
const CALLS: u32 = 5_000;

pub fn compare() -> BenchResult<Value> {
    Ok(json!({
        "response": pair::<EndpointOAuth, Module>(MODULE)?,
        "request": pair::<EndpointOAuthMutate, Replacement>(REQUEST)?,
        "check": check(),
    }))
}

/// The time of the strict reader on hostile lists of 1 MiB, as a multiple of that on 64 KiB. The
/// input is 16 times as large.
fn check() -> Value {
    let wrong_type = |bytes: usize| vec![json!(1); bytes / 2];
    let distinct =
        |bytes: usize| (0..bytes / 16).map(|index| json!(format!("{index:09}.test"))).collect();
    let lists: [(&str, &dyn Fn(usize) -> Vec<Value>); 2] =
        [("wrong type", &wrong_type), ("distinct", &distinct)];
    let ratio = |list: &dyn Fn(usize) -> Vec<Value>| {
        let [small, large] = [64, 1024].map(|kib| {
            let module = json!({ "provider": { "google": { "email_domains": list(kib * 1024) } } });
            let start = Instant::now();
            drop(black_box(EndpointOAuthMutate::from_json(module, &Bounds::default())));
            start.elapsed().as_secs_f64()
        });
        large / small
    };
    Value::Object(
        lists.map(|(name, list)| (name.to_owned(), json!(ratio(list)))).into_iter().collect(),
    )
}

fn pair<Ours: Serialize + DeserializeOwned, ByHand: Serialize + DeserializeOwned>(
    text: &str,
) -> BenchResult<Value> {
    let (ours, by_hand): (Ours, ByHand) =
        (serde_json::from_str(text)?, serde_json::from_str(text)?);
    let decode = interleaved(
        || drop(black_box(serde_json::from_str::<Ours>(black_box(text)))),
        || drop(black_box(serde_json::from_str::<ByHand>(black_box(text)))),
    );
    let encode = interleaved(
        || drop(black_box(serde_json::to_vec(black_box(&ours)))),
        || drop(black_box(serde_json::to_vec(black_box(&by_hand)))),
    );
    Ok(json!({ "decode": decode, "encode": encode }))
}

/// Measures each in turns: the best of many rounds, and the allocations of one call.
fn interleaved(ours: impl Fn(), by_hand: impl Fn()) -> Value {
    let mut best = [f64::INFINITY; 2];
    let mut allocated = [0; 2];
    for _ in 0..ROUNDS {
        for (index, call) in [&ours as &dyn Fn(), &by_hand].into_iter().enumerate() {
            let (start, before) = (Instant::now(), allocations::count());
            for _ in 0..CALLS {
                call();
            }
            best[index] = best[index].min(start.elapsed().as_secs_f64() * 1e9 / f64::from(CALLS));
            allocated[index] = (allocations::count() - before) / u64::from(CALLS);
        }
    }
    let [ours, by_hand] = best;
    json!({ "ratio": ours / by_hand, "ours_ns": ours, "by_hand_ns": by_hand, "ours_allocations": allocated[0], "by_hand_allocations": allocated[1] })
}
