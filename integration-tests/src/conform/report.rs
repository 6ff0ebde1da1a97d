//! The report of a run, as text and as JSON.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt::{self, Write as _},
};

use ngrok_edge_oauth::ErrorCode;
use serde_json::{Value, json};

use super::{
    cases::{Case, Group},
    compare::Difference,
    exchange::Observation,
    redact::Secrets,
};

/// Names of cases that the text lists for a difference. JSON has all of them.
const LISTED_CASES: usize = 3;

/// The result of a run, without secrets.
#[derive(Clone, Debug)]
pub struct Report {
    secrets: Secrets,
    /// Total number of cases.
    cases: usize,
    /// Number of requests that were sent to the API.
    pub requests: usize,
    groups: BTreeMap<Group, GroupCount>,
    differences: Vec<(Difference, Vec<String>)>,
    codes: BTreeMap<ErrorCode, BTreeSet<(u16, String)>>,
}

/// Numbers of cases of a group.
#[derive(Clone, Copy, Debug, Default)]
struct GroupCount {
    compared: usize,
    differing: usize,
}

impl Report {
    pub(super) fn new(secrets: Secrets, cases: usize) -> Self {
        Self {
            secrets,
            cases,
            requests: 0,
            groups: BTreeMap::new(),
            differences: Vec::new(),
            codes: BTreeMap::new(),
        }
    }

    /// Adds a case, the API's response, and how it differs from the emulator's.
    pub(super) fn add(&mut self, case: &Case, api: &Observation, differences: Vec<Difference>) {
        let count = self.groups.entry(case.group).or_default();
        count.compared += 1;
        count.differing += usize::from(!differences.is_empty());
        if let Some(code) = api.code().and_then(|code| code.parse().ok()) {
            let message = self.secrets.redact(api.message().unwrap_or_default());
            self.codes.entry(code).or_default().insert((api.status, message));
        }
        for difference in differences {
            let difference = Difference {
                aspect: self.secrets.redact(&difference.aspect),
                emulator: self.secrets.redact(&difference.emulator),
                api: self.secrets.redact(&difference.api),
            };
            match self.differences.iter_mut().find(|(known, _)| *known == difference) {
                Some((_, cases)) => cases.push(case.name.clone()),
                None => self.differences.push((difference, vec![case.name.clone()])),
            }
        }
    }

    /// Returns the differences, in the order in which they were found, with the names of their
    /// cases.
    #[must_use]
    pub fn differences(&self) -> &[(Difference, Vec<String>)] {
        &self.differences
    }

    /// Returns the number of cases that were compared.
    #[must_use]
    pub fn compared(&self) -> usize {
        self.groups.values().map(|count| count.compared).sum()
    }

    /// Returns whether every case was compared.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.compared() == self.cases
    }

    /// Returns the report as JSON.
    #[must_use]
    pub fn to_json(&self) -> Value {
        let differences = self.differences.iter().map(|(difference, cases)| {
            let Difference { aspect, emulator, api } = difference;
            json!({ "aspect": aspect, "emulator": emulator, "api": api, "cases": cases })
        });
        let groups = self.groups.iter().map(|(group, count)| {
            json!({ "group": group.to_string(), "cases": count.compared, "differing": count.differing })
        });
        let codes = self.codes.iter().flat_map(|(code, responses)| {
            let info = code.info();
            responses.iter().map(move |(status, message)| {
                json!({
                    "code": code, "status": status, "message": message,
                    "table_status": info.map(|info| info.status),
                    "is_table_status_assumed": info.map(|info| info.is_status_assumed),
                })
            })
        });
        json!({
            "is_complete": self.is_complete(),
            "cases": self.compared(),
            "requests": self.requests,
            "differences": differences.collect::<Vec<_>>(),
            "groups": groups.collect::<Vec<_>>(),
            "codes": codes.collect::<Vec<_>>(),
        })
    }

    /// Writes the statuses that the table of error codes assumes and that the API confirmed.
    fn statuses(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let assumed = self.codes.iter().filter_map(|(code, responses)| {
            let info = code.info().filter(|info| info.is_status_assumed)?;
            responses.iter().all(|(status, _)| *status == info.status).then_some(code)
        });
        let confirmed = assumed.map(|code| code.number().to_string()).collect::<Vec<_>>();
        if confirmed.is_empty() {
            return Ok(());
        }
        writeln!(
            f,
            "\nassumed statuses that the API confirmed ({}):\n  {}",
            confirmed.len(),
            confirmed.join(", ")
        )
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let plural = |count: usize, noun: &str| {
            format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
        };
        let mut summary = plural(self.differences.len(), "difference");
        let _ = write!(
            summary,
            " in {}, {}",
            plural(self.compared(), "case"),
            plural(self.requests, "request")
        );
        writeln!(f, "{summary}")?;
        if !self.is_complete() {
            writeln!(f, "stopped after {} of {}", self.compared(), plural(self.cases, "case"))?;
        }
        for (index, (difference, cases)) in self.differences.iter().enumerate() {
            let Difference { aspect, emulator, api } = difference;
            writeln!(f, "\n{}. {aspect}\n   emulator: {emulator}\n   API:      {api}", index + 1)?;
            let listed =
                cases.iter().take(LISTED_CASES).map(String::as_str).collect::<Vec<_>>().join("; ");
            let rest = cases.len().saturating_sub(LISTED_CASES);
            let more = if rest > 0 { format!("; and {rest} more") } else { String::new() };
            writeln!(f, "   {}: {listed}{more}", if cases.len() == 1 { "case" } else { "cases" })?;
        }
        writeln!(f, "\ncases without a difference:")?;
        for (group, count) in &self.groups {
            let same = count.compared - count.differing;
            writeln!(f, "  {:<32}{same} of {}", group.to_string(), count.compared)?;
        }
        self.statuses(f)
    }
}
