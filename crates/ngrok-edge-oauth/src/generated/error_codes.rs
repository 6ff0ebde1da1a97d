// @generated from spec/edge-route-oauth.yaml by "cargo xtask generate". Do not edit; change the spec or codegen/.

//! The error codes that the operations can return.
impl crate::ErrorCode {
    /// No Authorization header: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_200>.
    pub const MISSING_AUTHORIZATION: Self = Self::from_number(200);
    /// The Authorization header is neither Basic nor Bearer: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_201>.
    pub const UNSUPPORTED_AUTHORIZATION_SCHEME: Self = Self::from_number(201);
    /// The credential does not look like an API key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_202>.
    pub const MALFORMED_API_KEY: Self = Self::from_number(202);
    /// Well-formed API key that does not exist: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_203>.
    pub const UNKNOWN_API_KEY: Self = Self::from_number(203);
    /// The account may not use the API: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_204>.
    pub const API_NOT_PERMITTED: Self = Self::from_number(204);
    /// An agent authtoken was sent instead of an API key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_206>.
    pub const AUTHTOKEN_AS_API_KEY: Self = Self::from_number(206);
    /// The id of an API key was sent instead of the key: HTTP status 401, assumed. See <https://ngrok.com/docs/errors/err_ngrok_208>.
    pub const KEY_ID_AS_API_KEY: Self = Self::from_number(208);
    /// The content type is not supported: HTTP status 415, assumed. See <https://ngrok.com/docs/errors/err_ngrok_210>.
    pub const UNSUPPORTED_CONTENT_TYPE: Self = Self::from_number(210);
    /// A body was sent where none is expected: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_211>.
    pub const UNEXPECTED_BODY: Self = Self::from_number(211);
    /// The body could not be read to its end: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_212>.
    pub const UNREADABLE_BODY: Self = Self::from_number(212);
    /// The body is not valid JSON: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_213>.
    pub const INVALID_JSON: Self = Self::from_number(213);
    /// A field is unknown: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_214>.
    pub const UNKNOWN_FIELD: Self = Self::from_number(214);
    /// A field has a value of the wrong type or range: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_215>.
    pub const INVALID_FIELD: Self = Self::from_number(215);
    /// A body without a content type: HTTP status 415, assumed. See <https://ngrok.com/docs/errors/err_ngrok_216>.
    pub const MISSING_CONTENT_TYPE: Self = Self::from_number(216);
    /// The API version is not supported: HTTP status 400. See <https://ngrok.com/docs/errors/err_ngrok_217>.
    pub const UNSUPPORTED_VERSION: Self = Self::from_number(217);
    /// No Ngrok-Version header: HTTP status 400. See <https://ngrok.com/docs/errors/err_ngrok_218>.
    pub const MISSING_VERSION: Self = Self::from_number(218);
    /// The caller's address is outside the account's IP policy: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_220>.
    pub const ADDRESS_NOT_PERMITTED: Self = Self::from_number(220);
    /// Too many simultaneous requests for the account: HTTP status 429, assumed. See <https://ngrok.com/docs/errors/err_ngrok_225>.
    pub const TOO_MANY_AT_ONCE: Self = Self::from_number(225);
    /// Over 120 requests in a rolling 60 s: HTTP status 429. See <https://ngrok.com/docs/errors/err_ngrok_226>.
    pub const RATE_LIMITED: Self = Self::from_number(226);
    /// An id lacks its prefix (`edghts_`, `edghtsrt_`): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_227>.
    pub const INVALID_ID: Self = Self::from_number(227);
    /// The service is shedding load; retry: HTTP status 503, assumed. See <https://ngrok.com/docs/errors/err_ngrok_743>.
    pub const OVERLOADED: Self = Self::from_number(743);
    /// No such edge: HTTP status 404, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7000>.
    pub const NO_SUCH_EDGE: Self = Self::from_number(7000);
    /// No such edge route: HTTP status 404, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7124>.
    pub const NO_SUCH_ROUTE: Self = Self::from_number(7124);
    /// Scopes given with the ngrok-managed application (they need `client_id` and `client_secret`): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7034>.
    pub const SCOPES_WITHOUT_CREDENTIALS: Self = Self::from_number(7034);
    /// `auth_check_interval` is below the minimum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7035>.
    pub const AUTH_CHECK_INTERVAL_TOO_SHORT: Self = Self::from_number(7035);
    /// More than one provider is configured: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7036>.
    pub const SEVERAL_PROVIDERS: Self = Self::from_number(7036);
    /// No provider is configured: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7037>.
    pub const NO_PROVIDER: Self = Self::from_number(7037);
    /// The provider needs a scope to authenticate by the requested feature (email, team, organization): HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7038>.
    pub const MISSING_SCOPE: Self = Self::from_number(7038);
    /// An email domain is malformed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7039>.
    pub const MALFORMED_EMAIL_DOMAIN: Self = Self::from_number(7039);
    /// A GitHub team is neither a number nor `org_slug/team_slug`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7040>.
    pub const MALFORMED_GITHUB_TEAM: Self = Self::from_number(7040);
    /// The account may not use OAuth: HTTP status 403, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7041>.
    pub const OAUTH_NOT_PERMITTED: Self = Self::from_number(7041);
    /// `cookie_prefix` has a character other than letters, digits and periods: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7042>.
    pub const MALFORMED_COOKIE_PREFIX: Self = Self::from_number(7042);
    /// An email address is malformed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7043>.
    pub const MALFORMED_EMAIL_ADDRESS: Self = Self::from_number(7043);
    /// An email domain has invalid punycode: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7044>.
    pub const INVALID_PUNYCODE_IN_EMAIL_DOMAIN: Self = Self::from_number(7044);
    /// An email address has invalid punycode: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7045>.
    pub const INVALID_PUNYCODE_IN_EMAIL_ADDRESS: Self = Self::from_number(7045);
    /// An email address is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7046>.
    pub const DUPLICATE_EMAIL_ADDRESS: Self = Self::from_number(7046);
    /// An email domain is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7047>.
    pub const DUPLICATE_EMAIL_DOMAIN: Self = Self::from_number(7047);
    /// A team is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7048>.
    pub const DUPLICATE_TEAM: Self = Self::from_number(7048);
    /// An organization is listed twice: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7049>.
    pub const DUPLICATE_ORGANIZATION: Self = Self::from_number(7049);
    /// An email address is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7051>.
    pub const EMPTY_EMAIL_ADDRESS: Self = Self::from_number(7051);
    /// An email domain is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7052>.
    pub const EMPTY_EMAIL_DOMAIN: Self = Self::from_number(7052);
    /// A team is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7053>.
    pub const EMPTY_TEAM: Self = Self::from_number(7053);
    /// An organization is empty: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7054>.
    pub const EMPTY_ORGANIZATION: Self = Self::from_number(7054);
    /// Too many scopes: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7056>.
    pub const TOO_MANY_SCOPES: Self = Self::from_number(7056);
    /// Too many GitHub teams: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7057>.
    pub const TOO_MANY_TEAMS: Self = Self::from_number(7057);
    /// Too many GitHub organizations: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7058>.
    pub const TOO_MANY_ORGANIZATIONS: Self = Self::from_number(7058);
    /// Too many email addresses: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7060>.
    pub const TOO_MANY_EMAIL_ADDRESSES: Self = Self::from_number(7060);
    /// Too many email domains: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7061>.
    pub const TOO_MANY_EMAIL_DOMAINS: Self = Self::from_number(7061);
    /// SAML, OIDC and OAuth are enabled together: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7079>.
    pub const CONFLICTING_SIGN_IN_MODULES: Self = Self::from_number(7079);
    /// OAuth on a route other than '/': HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7127>.
    pub const ROUTE_NOT_ROOT: Self = Self::from_number(7127);
    /// OAuth on a route whose selector is not a path: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7134>.
    pub const ROUTE_SELECTOR_NOT_PATH: Self = Self::from_number(7134);
    /// `cookie_prefix` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7136>.
    pub const COOKIE_PREFIX_TOO_LONG: Self = Self::from_number(7136);
    /// `client_id` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7137>.
    pub const CLIENT_ID_TOO_LONG: Self = Self::from_number(7137);
    /// `client_secret` is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7138>.
    pub const CLIENT_SECRET_TOO_LONG: Self = Self::from_number(7138);
    /// An email address is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7139>.
    pub const EMAIL_ADDRESS_TOO_LONG: Self = Self::from_number(7139);
    /// An email domain is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7140>.
    pub const EMAIL_DOMAIN_TOO_LONG: Self = Self::from_number(7140);
    /// A scope is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7141>.
    pub const SCOPE_TOO_LONG: Self = Self::from_number(7141);
    /// A GitHub team is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7144>.
    pub const TEAM_TOO_LONG: Self = Self::from_number(7144);
    /// A GitHub organization is too long: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7145>.
    pub const ORGANIZATION_TOO_LONG: Self = Self::from_number(7145);
    /// `auth_check_interval` is above the maximum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7158>.
    pub const AUTH_CHECK_INTERVAL_TOO_LONG: Self = Self::from_number(7158);
    /// `maximum_duration` is above the maximum: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7161>.
    pub const MAXIMUM_DURATION_TOO_LONG: Self = Self::from_number(7161);
    /// The provider is not supported: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7165>.
    pub const UNSUPPORTED_PROVIDER: Self = Self::from_number(7165);
    /// The provider has no managed application: `client_id` and `client_secret` are needed: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_7166>.
    pub const CREDENTIALS_REQUIRED: Self = Self::from_number(7166);
    /// `client_id` without `client_secret`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_383>.
    pub const CLIENT_ID_WITHOUT_SECRET: Self = Self::from_number(383);
    /// `client_secret` without `client_id`: HTTP status 400, assumed. See <https://ngrok.com/docs/errors/err_ngrok_384>.
    pub const CLIENT_SECRET_WITHOUT_ID: Self = Self::from_number(384);
}
/// All error codes, in the order of the table.
pub(crate) static ERROR_CODES: [crate::ErrorCodeInfo; 65usize] = [
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MISSING_AUTHORIZATION,
        401,
        true,
        "no Authorization header",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNSUPPORTED_AUTHORIZATION_SCHEME,
        401,
        true,
        "the Authorization header is neither Basic nor Bearer",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MALFORMED_API_KEY,
        401,
        true,
        "the credential does not look like an API key",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNKNOWN_API_KEY,
        401,
        true,
        "well-formed API key that does not exist",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::API_NOT_PERMITTED,
        403,
        true,
        "the account may not use the API",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::AUTHTOKEN_AS_API_KEY,
        401,
        true,
        "an agent authtoken was sent instead of an API key",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::KEY_ID_AS_API_KEY,
        401,
        true,
        "the id of an API key was sent instead of the key",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNSUPPORTED_CONTENT_TYPE,
        415,
        true,
        "the content type is not supported",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNEXPECTED_BODY,
        400,
        true,
        "a body was sent where none is expected",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNREADABLE_BODY,
        400,
        true,
        "the body could not be read to its end",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::INVALID_JSON,
        400,
        true,
        "the body is not valid JSON",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNKNOWN_FIELD,
        400,
        true,
        "a field is unknown",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::INVALID_FIELD,
        400,
        true,
        "a field has a value of the wrong type or range",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MISSING_CONTENT_TYPE,
        415,
        true,
        "a body without a content type",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNSUPPORTED_VERSION,
        400,
        false,
        "the API version is not supported",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MISSING_VERSION,
        400,
        false,
        "no Ngrok-Version header",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::ADDRESS_NOT_PERMITTED,
        403,
        true,
        "the caller's address is outside the account's IP policy",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_AT_ONCE,
        429,
        true,
        "too many simultaneous requests for the account",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::RATE_LIMITED,
        429,
        false,
        "over 120 requests in a rolling 60 s",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::INVALID_ID,
        400,
        true,
        "an id lacks its prefix (edghts_, edghtsrt_)",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::OVERLOADED,
        503,
        true,
        "the service is shedding load; retry",
    ),
    crate::ErrorCodeInfo::new(crate::ErrorCode::NO_SUCH_EDGE, 404, true, "no such edge"),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::NO_SUCH_ROUTE,
        404,
        true,
        "no such edge route",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::SCOPES_WITHOUT_CREDENTIALS,
        400,
        true,
        "scopes given with the ngrok-managed application (they need client_id and client_secret)",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::AUTH_CHECK_INTERVAL_TOO_SHORT,
        400,
        true,
        "auth_check_interval is below the minimum",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::SEVERAL_PROVIDERS,
        400,
        true,
        "more than one provider is configured",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::NO_PROVIDER,
        400,
        true,
        "no provider is configured",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MISSING_SCOPE,
        400,
        true,
        "the provider needs a scope to authenticate by the requested feature (email, team, organization)",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MALFORMED_EMAIL_DOMAIN,
        400,
        true,
        "an email domain is malformed",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MALFORMED_GITHUB_TEAM,
        400,
        true,
        "a GitHub team is neither a number nor org_slug/team_slug",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::OAUTH_NOT_PERMITTED,
        403,
        true,
        "the account may not use OAuth",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MALFORMED_COOKIE_PREFIX,
        400,
        true,
        "cookie_prefix has a character other than letters, digits and periods",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MALFORMED_EMAIL_ADDRESS,
        400,
        true,
        "an email address is malformed",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::INVALID_PUNYCODE_IN_EMAIL_DOMAIN,
        400,
        true,
        "an email domain has invalid punycode",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::INVALID_PUNYCODE_IN_EMAIL_ADDRESS,
        400,
        true,
        "an email address has invalid punycode",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::DUPLICATE_EMAIL_ADDRESS,
        400,
        true,
        "an email address is listed twice",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::DUPLICATE_EMAIL_DOMAIN,
        400,
        true,
        "an email domain is listed twice",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::DUPLICATE_TEAM,
        400,
        true,
        "a team is listed twice",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::DUPLICATE_ORGANIZATION,
        400,
        true,
        "an organization is listed twice",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMPTY_EMAIL_ADDRESS,
        400,
        true,
        "an email address is empty",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMPTY_EMAIL_DOMAIN,
        400,
        true,
        "an email domain is empty",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMPTY_TEAM,
        400,
        true,
        "a team is empty",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMPTY_ORGANIZATION,
        400,
        true,
        "an organization is empty",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_SCOPES,
        400,
        true,
        "too many scopes",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_TEAMS,
        400,
        true,
        "too many GitHub teams",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_ORGANIZATIONS,
        400,
        true,
        "too many GitHub organizations",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_EMAIL_ADDRESSES,
        400,
        true,
        "too many email addresses",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TOO_MANY_EMAIL_DOMAINS,
        400,
        true,
        "too many email domains",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CONFLICTING_SIGN_IN_MODULES,
        400,
        true,
        "SAML, OIDC and OAuth are enabled together",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::ROUTE_NOT_ROOT,
        400,
        true,
        "OAuth on a route other than '/'",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::ROUTE_SELECTOR_NOT_PATH,
        400,
        true,
        "OAuth on a route whose selector is not a path",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::COOKIE_PREFIX_TOO_LONG,
        400,
        true,
        "cookie_prefix is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CLIENT_ID_TOO_LONG,
        400,
        true,
        "client_id is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CLIENT_SECRET_TOO_LONG,
        400,
        true,
        "client_secret is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMAIL_ADDRESS_TOO_LONG,
        400,
        true,
        "an email address is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::EMAIL_DOMAIN_TOO_LONG,
        400,
        true,
        "an email domain is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::SCOPE_TOO_LONG,
        400,
        true,
        "a scope is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::TEAM_TOO_LONG,
        400,
        true,
        "a GitHub team is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::ORGANIZATION_TOO_LONG,
        400,
        true,
        "a GitHub organization is too long",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::AUTH_CHECK_INTERVAL_TOO_LONG,
        400,
        true,
        "auth_check_interval is above the maximum",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::MAXIMUM_DURATION_TOO_LONG,
        400,
        true,
        "maximum_duration is above the maximum",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::UNSUPPORTED_PROVIDER,
        400,
        true,
        "the provider is not supported",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CREDENTIALS_REQUIRED,
        400,
        true,
        "the provider has no managed application: client_id and client_secret are needed",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CLIENT_ID_WITHOUT_SECRET,
        400,
        true,
        "client_id without client_secret",
    ),
    crate::ErrorCodeInfo::new(
        crate::ErrorCode::CLIENT_SECRET_WITHOUT_ID,
        400,
        true,
        "client_secret without client_id",
    ),
];
