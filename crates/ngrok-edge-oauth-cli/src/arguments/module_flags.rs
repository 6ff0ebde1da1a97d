//! Flags that describe a module.

use std::path::PathBuf;

use clap::{Args, builder::PossibleValuesParser};
use ngrok_edge_oauth::types::EndpointOAuthProviderMutate;

/// A module without a file, for the common case.
#[derive(Args)]
#[group(multiple = true)]
#[command(next_help_heading = "Module")]
pub(crate) struct ModuleFlags {
    /// Identity provider
    #[arg(long, value_parser = PossibleValuesParser::new(EndpointOAuthProviderMutate::KEYS))]
    pub(crate) provider: Option<String>,
    /// Domain whose email addresses have access; repeatable
    #[arg(long, value_name = "DOMAIN", requires = "provider")]
    pub(crate) email_domain: Vec<String>,
    /// Email address that has access; repeatable
    #[arg(long, value_name = "ADDRESS", requires = "provider")]
    pub(crate) email_address: Vec<String>,
    /// GitHub team whose members have access, as ORG/TEAM or a number; repeatable
    #[arg(long, value_name = "TEAM", requires = "provider")]
    pub(crate) team: Vec<String>,
    /// GitHub organization whose members have access; repeatable
    #[arg(long, value_name = "ORGANIZATION", requires = "provider")]
    pub(crate) organization: Vec<String>,
    /// OAuth scope to request; repeatable
    #[arg(long, value_name = "SCOPE", requires = "client_id")]
    pub(crate) scope: Vec<String>,
    /// Client id of your own OAuth application
    #[arg(long, value_name = "ID", requires = "provider")]
    pub(crate) client_id: Option<String>,
    /// File that contains only the client secret of that application
    #[arg(long, value_name = "FILE", requires = "client_id")]
    pub(crate) client_secret_file: Option<PathBuf>,
    /// Create the module disabled
    #[arg(long, requires = "provider")]
    pub(crate) disabled: bool,
    /// Let OPTIONS requests pass without authentication
    #[arg(long, requires = "provider")]
    pub(crate) options_passthrough: bool,
    /// Prefix of the session cookie
    #[arg(long, value_name = "PREFIX", requires = "provider")]
    pub(crate) cookie_prefix: Option<String>,
    /// Seconds without a request after which a session ends
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) inactivity_timeout: Option<u32>,
    /// Seconds after which a session ends
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) maximum_duration: Option<u32>,
    /// Seconds after which ngrok asks the provider again whether a visitor has access
    #[arg(long, value_name = "SECONDS", requires = "provider")]
    pub(crate) auth_check_interval: Option<u32>,
}
