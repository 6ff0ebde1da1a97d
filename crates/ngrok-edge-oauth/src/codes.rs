//! The codes that a caller of the three operations can meet: the one table of them, for the client, its checks and the emulator.

use crate::error_code::ErrorCode;

/// What is known of a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Meaning {
    number: u32,
    /// The HTTP status that the code comes with.
    pub status: u16,
    /// Whether ngrok publishes no status for the code, so that the one here is an assumption.
    pub is_status_assumed: bool,
    /// When the code comes: a fragment without a full stop.
    pub when: &'static str,
}

const fn published(number: u32, status: u16, when: &'static str) -> Meaning {
    Meaning { number, status, is_status_assumed: false, when }
}

const fn assumed(number: u32, status: u16, when: &'static str) -> Meaning {
    Meaning { number, status, is_status_assumed: true, when }
}

/// By section of the vendor's list: the API, edges and their OAuth module, credentials.
static MEANINGS: [Meaning; 65] = [
    assumed(200, 401, "no Authorization header"),
    assumed(201, 401, "the Authorization header is neither Basic nor Bearer"),
    assumed(202, 401, "the credential does not look like an API key"),
    assumed(203, 401, "well-formed API key that does not exist"),
    assumed(204, 403, "the account may not use the API"),
    assumed(206, 401, "an agent authtoken was sent in place of an API key"),
    assumed(208, 401, "the id of an API key was sent in place of the key"),
    assumed(210, 415, "the content type is not supported"),
    assumed(211, 400, "a body was sent where none is expected"),
    assumed(212, 400, "the body could not be read to its end"),
    assumed(213, 400, "the body is not valid JSON"),
    assumed(214, 400, "a field is unknown"),
    assumed(215, 400, "a field has a value of the wrong type or range"),
    assumed(216, 415, "a body without a content type"),
    published(217, 400, "the API version is not supported"),
    published(218, 400, "no Ngrok-Version header"),
    assumed(220, 403, "the caller's address is outside the account's IP policy"),
    assumed(225, 429, "too many simultaneous requests for the account"),
    published(226, 429, "over 120 requests in a rolling 60 s"),
    assumed(227, 400, "an id lacks its prefix (edghts_, edghtsrt_)"),
    assumed(743, 503, "the service is shedding load; retry"),
    assumed(7000, 404, "no such edge"),
    assumed(7124, 404, "no such edge route"),
    assumed(7034, 400, "scopes given with the ngrok-managed application (they need client_id and client_secret)"),
    assumed(7035, 400, "auth_check_interval is below the minimum"),
    assumed(7036, 400, "more than one provider is configured"),
    assumed(7037, 400, "no provider is configured"),
    assumed(
        7038,
        400,
        "the provider needs a scope to authenticate by the requested feature (email, team, organization)",
    ),
    assumed(7039, 400, "an email domain is malformed"),
    assumed(7040, 400, "a GitHub team is neither a number nor org_slug/team_slug"),
    assumed(7041, 403, "the account may not use OAuth"),
    assumed(7042, 400, "cookie_prefix has a character other than letters, digits and periods"),
    assumed(7043, 400, "an email address is malformed"),
    assumed(7044, 400, "an email domain has invalid punycode"),
    assumed(7045, 400, "an email address has invalid punycode"),
    assumed(7046, 400, "an email address is listed twice"),
    assumed(7047, 400, "an email domain is listed twice"),
    assumed(7048, 400, "a team is listed twice"),
    assumed(7049, 400, "an organization is listed twice"),
    assumed(7051, 400, "an email address is empty"),
    assumed(7052, 400, "an email domain is empty"),
    assumed(7053, 400, "a team is empty"),
    assumed(7054, 400, "an organization is empty"),
    assumed(7056, 400, "too many scopes"),
    assumed(7057, 400, "too many GitHub teams"),
    assumed(7058, 400, "too many GitHub organizations"),
    assumed(7060, 400, "too many email addresses"),
    assumed(7061, 400, "too many email domains"),
    assumed(7079, 400, "SAML, OIDC and OAuth are enabled together"),
    assumed(7127, 400, "OAuth on a route other than '/'"),
    assumed(7134, 400, "OAuth on a route whose selector is not a path"),
    assumed(7136, 400, "cookie_prefix is too long"),
    assumed(7137, 400, "client_id is too long"),
    assumed(7138, 400, "client_secret is too long"),
    assumed(7139, 400, "an email address is too long"),
    assumed(7140, 400, "an email domain is too long"),
    assumed(7141, 400, "a scope is too long"),
    assumed(7144, 400, "a GitHub team is too long"),
    assumed(7145, 400, "a GitHub organization is too long"),
    assumed(7158, 400, "auth_check_interval is above the maximum"),
    assumed(7161, 400, "maximum_duration is above the maximum"),
    assumed(7165, 400, "the provider is not supported"),
    assumed(7166, 400, "the provider has no managed application: client_id and client_secret are needed"),
    assumed(383, 400, "client_id without client_secret"),
    assumed(384, 400, "client_secret without client_id"),
];

impl ErrorCode {
    /// What is known of this code; `None` for one that the three operations are not known to return.
    ///
    /// ```
    /// # use ngrok_edge_oauth::ErrorCode;
    /// assert_eq!(ErrorCode::RATE_LIMITED.meaning().map(|meaning| meaning.status), Some(429));
    /// ```
    #[must_use]
    pub fn meaning(self) -> Option<&'static Meaning> {
        MEANINGS.iter().find(|meaning| meaning.number == self.number())
    }

    /// The codes that the three operations are known to return.
    pub fn known() -> impl Iterator<Item = Self> {
        MEANINGS.iter().filter_map(|meaning| Self::new(meaning.number))
    }
}
