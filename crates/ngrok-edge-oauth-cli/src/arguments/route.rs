//! The route that a command works on: positional arguments, flags or environment variables.

use std::path::PathBuf;

use clap::Args;
use ngrok_edge_oauth::{EdgeId, RouteId};

use super::variable;
use crate::failure::{Failure, Result};

/// Flags that name a route.
#[derive(Args, Clone)]
#[expect(clippy::doc_markdown, reason = "the documentation is the help text")]
pub(crate) struct RouteArguments {
    /// Id of the HTTPS edge [env: NGROK_EDGE]
    #[arg(long, value_name = "EDGE_ID")]
    edge: Option<EdgeId>,
    /// Id of the route [env: NGROK_ROUTE]
    #[arg(long, value_name = "ROUTE_ID")]
    route: Option<RouteId>,
}

/// A route, named by positional arguments, flags or environment variables.
#[derive(Args)]
pub(crate) struct Route {
    #[command(flatten)]
    flags: RouteArguments,
    /// The edge and the route
    #[arg(value_names = ["EDGE_ID", "ROUTE_ID"], num_args = 0..=2)]
    ids: Vec<String>,
}

impl Route {
    pub(crate) fn ids(&self) -> Result<RouteIds> {
        self.flags.ids(&self.ids)
    }
}

/// The ids of a route and its edge.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct RouteIds {
    pub(crate) edge: EdgeId,
    pub(crate) route: RouteId,
}

impl RouteArguments {
    /// Returns the ids. `positional` arguments override the environment.
    pub(crate) fn ids(&self, positional: &[String]) -> Result<RouteIds> {
        let (edge, route) = match positional {
            [edge, route, ..] => (Some(edge), Some(route)),
            [route] if route.starts_with("edghtsrt_") => (None, Some(route)),
            [edge] => (Some(edge), None),
            [] => (None, None),
        };
        if (edge.is_some() && self.edge.is_some()) || (route.is_some() && self.route.is_some()) {
            return Err(Failure::usage("an id is given twice, as an argument and as a flag")
                .with_help("remove --edge and --route, or the arguments"));
        }
        let edge = id(edge, self.edge.as_ref(), "NGROK_EDGE", ("edge", "EDGE_ID"))?;
        let route = id(route, self.route.as_ref(), "NGROK_ROUTE", ("route", "ROUTE_ID"))?;
        Ok(RouteIds { edge, route })
    }

    /// Splits positional arguments into ids and files.
    pub(crate) fn split(words: &[String]) -> (&[String], Vec<PathBuf>) {
        let looks_like_id =
            |word: Option<&String>| word.is_some_and(|word| word.starts_with("edghts"));
        let ids = match (looks_like_id(words.first()), looks_like_id(words.get(1))) {
            (_, true) => 2,
            (true, false) => 1,
            (false, false) => 0,
        };
        let (ids, files) = words.split_at(ids);
        (ids, files.iter().map(PathBuf::from).collect())
    }

    /// Returns whether a flag or an environment variable names the edge and the route.
    pub(crate) fn is_complete(&self) -> bool {
        (self.edge.is_some() || variable("NGROK_EDGE").is_some())
            && (self.route.is_some() || variable("NGROK_ROUTE").is_some())
    }
}

fn id<T: Clone + std::str::FromStr<Err: std::fmt::Display>>(
    argument: Option<&String>,
    flag: Option<&T>,
    name: &str,
    (what, placeholder): (&str, &str),
) -> Result<T> {
    if let (None, Some(flag)) = (argument, flag) {
        return Ok(flag.clone());
    }
    let (text, source) = match argument.cloned() {
        Some(argument) => (Some(argument), String::new()),
        None => (variable(name), format!("{name}: ")),
    };
    let text = text.ok_or_else(|| {
        Failure::usage(format!("expected the id of the {what}, found none"))
            .with_help(format!("pass {placeholder} or --{what}, or set {name}"))
    })?;
    text.parse().map_err(|error: T::Err| Failure::usage(format!("{source}{error}")))
}

/// Parses `EDGE_ID/ROUTE_ID`, or both separated by spaces.
pub(crate) fn parse_pair(text: &str) -> std::result::Result<RouteIds, String> {
    let (edge, route) = text
        .split_once(|character: char| character == '/' || character.is_whitespace())
        .ok_or_else(|| "expected EDGE_ID/ROUTE_ID".to_owned())?;
    let edge = edge.parse().map_err(|error: ngrok_edge_oauth::IdError| error.to_string())?;
    let route =
        route.trim().parse().map_err(|error: ngrok_edge_oauth::IdError| error.to_string())?;
    Ok(RouteIds { edge, route })
}
