//! Errors of the command line, in the requested format.

use std::{env, process::ExitCode};

use clap::error::{ContextKind, ErrorKind};
use ngrok_edge_oauth_document::to_yaml;
use serde_json::json;

use crate::{arguments::OutputFormat, failure::Exit, json_text, log};

/// Prints the message of clap: help and version to stdout, errors to stderr.
pub(crate) fn print(error: &clap::Error) -> ExitCode {
    let is_error = error.use_stderr();
    let output = if is_error { output(env::args()) } else { OutputFormat::Text };
    let exit = if is_error { Exit::Usage } else { Exit::Success };
    if output == OutputFormat::Text {
        // Nothing can be done if neither stream can be written to.
        let _ = error.print();
        return exit.into();
    }
    let rendered = error.render().to_string();
    let (message, rest) = rendered.split_once("\n\n").unwrap_or((&rendered, ""));
    let message = message.trim().trim_start_matches("error: ");
    let usage = rest
        .lines()
        .find(|line| line.starts_with("Usage: "))
        .unwrap_or_default()
        .trim_start_matches("Usage: ");
    let suggestion = error
        .get(ContextKind::SuggestedArg)
        .or_else(|| error.get(ContextKind::SuggestedSubcommand));
    let help = match suggestion {
        Some(suggestion) => format!("did you mean `{suggestion}`?"),
        None if error.kind() == ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            "name a command".to_owned()
        }
        None => "see `ngrok-edge-oauth --help`".to_owned(),
    };
    let value = json!({ "error": { "message": message, "help": help, "usage": usage } });
    match output {
        OutputFormat::Yaml => log::line(to_yaml(&value).trim_end()),
        _ => log::line(&json_text::to_json(&value)),
    }
    exit.into()
}

/// Finds `--output` in a command line that could not be parsed.
fn output(arguments: impl Iterator<Item = String>) -> OutputFormat {
    let mut arguments = arguments.skip(1).take_while(|argument| argument != "--");
    while let Some(argument) = arguments.next() {
        let value = match argument.as_str() {
            "-o" | "--output" => arguments.next(),
            other => other
                .strip_prefix("--output=")
                .or_else(|| other.strip_prefix("-o").map(|value| value.trim_start_matches('=')))
                .map(str::to_owned),
        };
        match value.as_deref() {
            Some("json") => return OutputFormat::Json,
            Some("yaml") => return OutputFormat::Yaml,
            _ => {}
        }
    }
    OutputFormat::Text
}

#[cfg(test)]
mod tests {
    use super::{OutputFormat, output};

    #[test]
    fn output_is_found_in_every_spelling() {
        for (arguments, expected) in [
            ("x get -o json", OutputFormat::Json),
            ("x -ojson get", OutputFormat::Json),
            ("x --output=yaml get --bad", OutputFormat::Yaml),
            ("x --output yaml", OutputFormat::Yaml),
            ("x get -- -o json", OutputFormat::Text),
            ("x get", OutputFormat::Text),
        ] {
            assert_eq!(output(arguments.split(' ').map(str::to_owned)), expected, "{arguments}");
        }
    }
}
