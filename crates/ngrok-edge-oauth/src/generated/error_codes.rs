// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

//! The error codes that the operations can return.
impl crate::ErrorCode {
    /// No Authorization header: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_200>.
    pub const MISSING_AUTHORIZATION: Self = Self::from_number(200u32);
    /// The Authorization header is neither Basic nor Bearer: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_201>.
    pub const UNSUPPORTED_AUTHORIZATION_SCHEME: Self = Self::from_number(201u32);
    /// The credential does not look like an API key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_202>.
    pub const MALFORMED_API_KEY: Self = Self::from_number(202u32);
    /// Well-formed API key that does not exist: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_203>.
    pub const UNKNOWN_API_KEY: Self = Self::from_number(203u32);
    /// The account may not use the API: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_204>.
    pub const API_NOT_PERMITTED: Self = Self::from_number(204u32);
    /// An agent authtoken was sent instead of an API key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_206>.
    pub const AUTHTOKEN_AS_API_KEY: Self = Self::from_number(206u32);
    /// The id of an API key was sent instead of the key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_208>.
    pub const KEY_ID_AS_API_KEY: Self = Self::from_number(208u32);
    /// The content type is not supported: HTTP status 415, assumed. See <https://ngrok.com/docs/errors/err_ngrok_210>.
    pub const UNSUPPORTED_CONTENT_TYPE: Self = Self::from_number(210u32);
    /// A body was sent where none is expected: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_211>.
    pub const UNEXPECTED_BODY: Self = Self::from_number(211u32);
    /// The body could not be read to its end: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_212>.
    pub const UNREADABLE_BODY: Self = Self::from_number(212u32);
    /// The body is not valid JSON: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_213>.
    pub const INVALID_JSON: Self = Self::from_number(213u32);
    /// A field is unknown: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_214>.
    pub const UNKNOWN_FIELD: Self = Self::from_number(214u32);
    /// A field has a value of the wrong type or range: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_215>.
    pub const INVALID_FIELD: Self = Self::from_number(215u32);
    /// A body without a content type: HTTP status 415, assumed. See <https://ngrok.com/docs/errors/err_ngrok_216>.
    pub const MISSING_CONTENT_TYPE: Self = Self::from_number(216u32);
    /// The API version is not supported: HTTP status 400. See <https://ngrok.com/docs/errors/err_ngrok_217>.
    pub const UNSUPPORTED_VERSION: Self = Self::from_number(217u32);
    /// No Ngrok-Version header: HTTP status 400. See <https://ngrok.com/docs/errors/err_ngrok_218>.
    pub const MISSING_VERSION: Self = Self::from_number(218u32);
    /// The caller's address is outside the account's IP policy: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_220>.
    pub const ADDRESS_NOT_PERMITTED: Self = Self::from_number(220u32);
    /// Too many simultaneous requests for the account: HTTP status 429, assumed. See <https://ngrok.com/docs/errors/err_ngrok_225>.
    pub const TOO_MANY_AT_ONCE: Self = Self::from_number(225u32);
    /// Over 120 requests in a rolling 60 s: HTTP status 429. See <https://ngrok.com/docs/errors/err_ngrok_226>.
    pub const RATE_LIMITED: Self = Self::from_number(226u32);
    /// An id lacks its prefix (`edghts_`, `edghtsrt_`): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_227>.
    pub const INVALID_ID: Self = Self::from_number(227u32);
    /// The service is shedding load; retry: HTTP status 503, assumed. See <https://ngrok.com/docs/errors/err_ngrok_743>.
    pub const OVERLOADED: Self = Self::from_number(743u32);
    /// No such edge: HTTP status 404, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7000>.
    pub const NO_SUCH_EDGE: Self = Self::from_number(7000u32);
    /// No such edge route: HTTP status 404, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7124>.
    pub const NO_SUCH_ROUTE: Self = Self::from_number(7124u32);
    /// Scopes given with the ngrok-managed application (they need `client_id` and `client_secret`): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7034>.
    pub const SCOPES_WITHOUT_CREDENTIALS: Self = Self::from_number(7034u32);
    /// `auth_check_interval` is below the minimum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7035>.
    pub const AUTH_CHECK_INTERVAL_TOO_SHORT: Self = Self::from_number(7035u32);
    /// More than one provider is configured: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7036>.
    pub const SEVERAL_PROVIDERS: Self = Self::from_number(7036u32);
    /// No provider is configured: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7037>.
    pub const NO_PROVIDER: Self = Self::from_number(7037u32);
    /// The provider needs a scope to authenticate by the requested feature (email, team, organization): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7038>.
    pub const MISSING_SCOPE: Self = Self::from_number(7038u32);
    /// An email domain is malformed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7039>.
    pub const MALFORMED_EMAIL_DOMAIN: Self = Self::from_number(7039u32);
    /// A GitHub team is neither a number nor `org_slug/team_slug`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7040>.
    pub const MALFORMED_GITHUB_TEAM: Self = Self::from_number(7040u32);
    /// The account may not use OAuth: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7041>.
    pub const OAUTH_NOT_PERMITTED: Self = Self::from_number(7041u32);
    /// `cookie_prefix` has a character other than letters, digits and periods: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7042>.
    pub const MALFORMED_COOKIE_PREFIX: Self = Self::from_number(7042u32);
    /// An email address is malformed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7043>.
    pub const MALFORMED_EMAIL_ADDRESS: Self = Self::from_number(7043u32);
    /// An email domain has invalid punycode: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7044>.
    pub const INVALID_PUNYCODE_IN_EMAIL_DOMAIN: Self = Self::from_number(7044u32);
    /// An email address has invalid punycode: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7045>.
    pub const INVALID_PUNYCODE_IN_EMAIL_ADDRESS: Self = Self::from_number(7045u32);
    /// An email address is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7046>.
    pub const DUPLICATE_EMAIL_ADDRESS: Self = Self::from_number(7046u32);
    /// An email domain is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7047>.
    pub const DUPLICATE_EMAIL_DOMAIN: Self = Self::from_number(7047u32);
    /// A team is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7048>.
    pub const DUPLICATE_TEAM: Self = Self::from_number(7048u32);
    /// An organization is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7049>.
    pub const DUPLICATE_ORGANIZATION: Self = Self::from_number(7049u32);
    /// An email address is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7051>.
    pub const EMPTY_EMAIL_ADDRESS: Self = Self::from_number(7051u32);
    /// An email domain is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7052>.
    pub const EMPTY_EMAIL_DOMAIN: Self = Self::from_number(7052u32);
    /// A team is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7053>.
    pub const EMPTY_TEAM: Self = Self::from_number(7053u32);
    /// An organization is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7054>.
    pub const EMPTY_ORGANIZATION: Self = Self::from_number(7054u32);
    /// Too many scopes: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7056>.
    pub const TOO_MANY_SCOPES: Self = Self::from_number(7056u32);
    /// Too many GitHub teams: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7057>.
    pub const TOO_MANY_TEAMS: Self = Self::from_number(7057u32);
    /// Too many GitHub organizations: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7058>.
    pub const TOO_MANY_ORGANIZATIONS: Self = Self::from_number(7058u32);
    /// Too many email addresses: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7060>.
    pub const TOO_MANY_EMAIL_ADDRESSES: Self = Self::from_number(7060u32);
    /// Too many email domains: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7061>.
    pub const TOO_MANY_EMAIL_DOMAINS: Self = Self::from_number(7061u32);
    /// SAML, OIDC and OAuth are enabled together: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7079>.
    pub const CONFLICTING_SIGN_IN_MODULES: Self = Self::from_number(7079u32);
    /// OAuth on a route other than '/': HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7127>.
    pub const ROUTE_NOT_ROOT: Self = Self::from_number(7127u32);
    /// OAuth on a route whose selector is not a path: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7134>.
    pub const ROUTE_SELECTOR_NOT_PATH: Self = Self::from_number(7134u32);
    /// `cookie_prefix` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7136>.
    pub const COOKIE_PREFIX_TOO_LONG: Self = Self::from_number(7136u32);
    /// `client_id` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7137>.
    pub const CLIENT_ID_TOO_LONG: Self = Self::from_number(7137u32);
    /// `client_secret` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7138>.
    pub const CLIENT_SECRET_TOO_LONG: Self = Self::from_number(7138u32);
    /// An email address is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7139>.
    pub const EMAIL_ADDRESS_TOO_LONG: Self = Self::from_number(7139u32);
    /// An email domain is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7140>.
    pub const EMAIL_DOMAIN_TOO_LONG: Self = Self::from_number(7140u32);
    /// A scope is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7141>.
    pub const SCOPE_TOO_LONG: Self = Self::from_number(7141u32);
    /// A GitHub team is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7144>.
    pub const TEAM_TOO_LONG: Self = Self::from_number(7144u32);
    /// A GitHub organization is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7145>.
    pub const ORGANIZATION_TOO_LONG: Self = Self::from_number(7145u32);
    /// `auth_check_interval` is above the maximum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7158>.
    pub const AUTH_CHECK_INTERVAL_TOO_LONG: Self = Self::from_number(7158u32);
    /// `maximum_duration` is above the maximum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7161>.
    pub const MAXIMUM_DURATION_TOO_LONG: Self = Self::from_number(7161u32);
    /// The provider is not supported: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7165>.
    pub const UNSUPPORTED_PROVIDER: Self = Self::from_number(7165u32);
    /// The provider has no managed application: `client_id` and `client_secret` are needed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7166>.
    pub const CREDENTIALS_REQUIRED: Self = Self::from_number(7166u32);
    /// `client_id` without `client_secret`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_383>.
    pub const CLIENT_ID_WITHOUT_SECRET: Self = Self::from_number(383u32);
    /// `client_secret` without `client_id`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_384>.
    pub const CLIENT_SECRET_WITHOUT_ID: Self = Self::from_number(384u32);
}
/// All error codes, in the order of the table.
pub(crate) static ERROR_CODES: [crate::ErrorCodeInfo; 65usize] = [
    crate::ErrorCodeInfo {
        number: 200u32,
        status: 401u16,
        is_status_assumed: true,
        description: "no Authorization header",
    },
    crate::ErrorCodeInfo {
        number: 201u32,
        status: 401u16,
        is_status_assumed: true,
        description: "the Authorization header is neither Basic nor Bearer",
    },
    crate::ErrorCodeInfo {
        number: 202u32,
        status: 401u16,
        is_status_assumed: true,
        description: "the credential does not look like an API key",
    },
    crate::ErrorCodeInfo {
        number: 203u32,
        status: 401u16,
        is_status_assumed: true,
        description: "well-formed API key that does not exist",
    },
    crate::ErrorCodeInfo {
        number: 204u32,
        status: 403u16,
        is_status_assumed: true,
        description: "the account may not use the API",
    },
    crate::ErrorCodeInfo {
        number: 206u32,
        status: 401u16,
        is_status_assumed: true,
        description: "an agent authtoken was sent instead of an API key",
    },
    crate::ErrorCodeInfo {
        number: 208u32,
        status: 401u16,
        is_status_assumed: true,
        description: "the id of an API key was sent instead of the key",
    },
    crate::ErrorCodeInfo {
        number: 210u32,
        status: 415u16,
        is_status_assumed: true,
        description: "the content type is not supported",
    },
    crate::ErrorCodeInfo {
        number: 211u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a body was sent where none is expected",
    },
    crate::ErrorCodeInfo {
        number: 212u32,
        status: 400u16,
        is_status_assumed: true,
        description: "the body could not be read to its end",
    },
    crate::ErrorCodeInfo {
        number: 213u32,
        status: 400u16,
        is_status_assumed: true,
        description: "the body is not valid JSON",
    },
    crate::ErrorCodeInfo {
        number: 214u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a field is unknown",
    },
    crate::ErrorCodeInfo {
        number: 215u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a field has a value of the wrong type or range",
    },
    crate::ErrorCodeInfo {
        number: 216u32,
        status: 415u16,
        is_status_assumed: true,
        description: "a body without a content type",
    },
    crate::ErrorCodeInfo {
        number: 217u32,
        status: 400u16,
        is_status_assumed: false,
        description: "the API version is not supported",
    },
    crate::ErrorCodeInfo {
        number: 218u32,
        status: 400u16,
        is_status_assumed: false,
        description: "no Ngrok-Version header",
    },
    crate::ErrorCodeInfo {
        number: 220u32,
        status: 403u16,
        is_status_assumed: true,
        description: "the caller's address is outside the account's IP policy",
    },
    crate::ErrorCodeInfo {
        number: 225u32,
        status: 429u16,
        is_status_assumed: true,
        description: "too many simultaneous requests for the account",
    },
    crate::ErrorCodeInfo {
        number: 226u32,
        status: 429u16,
        is_status_assumed: false,
        description: "over 120 requests in a rolling 60 s",
    },
    crate::ErrorCodeInfo {
        number: 227u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an id lacks its prefix (edghts_, edghtsrt_)",
    },
    crate::ErrorCodeInfo {
        number: 743u32,
        status: 503u16,
        is_status_assumed: true,
        description: "the service is shedding load; retry",
    },
    crate::ErrorCodeInfo {
        number: 7000u32,
        status: 404u16,
        is_status_assumed: true,
        description: "no such edge",
    },
    crate::ErrorCodeInfo {
        number: 7124u32,
        status: 404u16,
        is_status_assumed: true,
        description: "no such edge route",
    },
    crate::ErrorCodeInfo {
        number: 7034u32,
        status: 400u16,
        is_status_assumed: true,
        description: "scopes given with the ngrok-managed application (they need client_id and client_secret)",
    },
    crate::ErrorCodeInfo {
        number: 7035u32,
        status: 400u16,
        is_status_assumed: true,
        description: "auth_check_interval is below the minimum",
    },
    crate::ErrorCodeInfo {
        number: 7036u32,
        status: 400u16,
        is_status_assumed: true,
        description: "more than one provider is configured",
    },
    crate::ErrorCodeInfo {
        number: 7037u32,
        status: 400u16,
        is_status_assumed: true,
        description: "no provider is configured",
    },
    crate::ErrorCodeInfo {
        number: 7038u32,
        status: 400u16,
        is_status_assumed: true,
        description: "the provider needs a scope to authenticate by the requested feature (email, team, organization)",
    },
    crate::ErrorCodeInfo {
        number: 7039u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email domain is malformed",
    },
    crate::ErrorCodeInfo {
        number: 7040u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a GitHub team is neither a number nor org_slug/team_slug",
    },
    crate::ErrorCodeInfo {
        number: 7041u32,
        status: 403u16,
        is_status_assumed: true,
        description: "the account may not use OAuth",
    },
    crate::ErrorCodeInfo {
        number: 7042u32,
        status: 400u16,
        is_status_assumed: true,
        description: "cookie_prefix has a character other than letters, digits and periods",
    },
    crate::ErrorCodeInfo {
        number: 7043u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email address is malformed",
    },
    crate::ErrorCodeInfo {
        number: 7044u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email domain has invalid punycode",
    },
    crate::ErrorCodeInfo {
        number: 7045u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email address has invalid punycode",
    },
    crate::ErrorCodeInfo {
        number: 7046u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email address is listed twice",
    },
    crate::ErrorCodeInfo {
        number: 7047u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email domain is listed twice",
    },
    crate::ErrorCodeInfo {
        number: 7048u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a team is listed twice",
    },
    crate::ErrorCodeInfo {
        number: 7049u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an organization is listed twice",
    },
    crate::ErrorCodeInfo {
        number: 7051u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email address is empty",
    },
    crate::ErrorCodeInfo {
        number: 7052u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email domain is empty",
    },
    crate::ErrorCodeInfo {
        number: 7053u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a team is empty",
    },
    crate::ErrorCodeInfo {
        number: 7054u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an organization is empty",
    },
    crate::ErrorCodeInfo {
        number: 7056u32,
        status: 400u16,
        is_status_assumed: true,
        description: "too many scopes",
    },
    crate::ErrorCodeInfo {
        number: 7057u32,
        status: 400u16,
        is_status_assumed: true,
        description: "too many GitHub teams",
    },
    crate::ErrorCodeInfo {
        number: 7058u32,
        status: 400u16,
        is_status_assumed: true,
        description: "too many GitHub organizations",
    },
    crate::ErrorCodeInfo {
        number: 7060u32,
        status: 400u16,
        is_status_assumed: true,
        description: "too many email addresses",
    },
    crate::ErrorCodeInfo {
        number: 7061u32,
        status: 400u16,
        is_status_assumed: true,
        description: "too many email domains",
    },
    crate::ErrorCodeInfo {
        number: 7079u32,
        status: 400u16,
        is_status_assumed: true,
        description: "SAML, OIDC and OAuth are enabled together",
    },
    crate::ErrorCodeInfo {
        number: 7127u32,
        status: 400u16,
        is_status_assumed: true,
        description: "OAuth on a route other than '/'",
    },
    crate::ErrorCodeInfo {
        number: 7134u32,
        status: 400u16,
        is_status_assumed: true,
        description: "OAuth on a route whose selector is not a path",
    },
    crate::ErrorCodeInfo {
        number: 7136u32,
        status: 400u16,
        is_status_assumed: true,
        description: "cookie_prefix is too long",
    },
    crate::ErrorCodeInfo {
        number: 7137u32,
        status: 400u16,
        is_status_assumed: true,
        description: "client_id is too long",
    },
    crate::ErrorCodeInfo {
        number: 7138u32,
        status: 400u16,
        is_status_assumed: true,
        description: "client_secret is too long",
    },
    crate::ErrorCodeInfo {
        number: 7139u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email address is too long",
    },
    crate::ErrorCodeInfo {
        number: 7140u32,
        status: 400u16,
        is_status_assumed: true,
        description: "an email domain is too long",
    },
    crate::ErrorCodeInfo {
        number: 7141u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a scope is too long",
    },
    crate::ErrorCodeInfo {
        number: 7144u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a GitHub team is too long",
    },
    crate::ErrorCodeInfo {
        number: 7145u32,
        status: 400u16,
        is_status_assumed: true,
        description: "a GitHub organization is too long",
    },
    crate::ErrorCodeInfo {
        number: 7158u32,
        status: 400u16,
        is_status_assumed: true,
        description: "auth_check_interval is above the maximum",
    },
    crate::ErrorCodeInfo {
        number: 7161u32,
        status: 400u16,
        is_status_assumed: true,
        description: "maximum_duration is above the maximum",
    },
    crate::ErrorCodeInfo {
        number: 7165u32,
        status: 400u16,
        is_status_assumed: true,
        description: "the provider is not supported",
    },
    crate::ErrorCodeInfo {
        number: 7166u32,
        status: 400u16,
        is_status_assumed: true,
        description: "the provider has no managed application: client_id and client_secret are needed",
    },
    crate::ErrorCodeInfo {
        number: 383u32,
        status: 400u16,
        is_status_assumed: true,
        description: "client_id without client_secret",
    },
    crate::ErrorCodeInfo {
        number: 384u32,
        status: 400u16,
        is_status_assumed: true,
        description: "client_secret without client_id",
    },
];
