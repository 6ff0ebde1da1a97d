//! The API key, ready to be sent and not to be seen.

use bytes::Bytes;
use reqwest::header::HeaderValue;
use zeroize::Zeroizing;

/// RFC 6750, section 2.1.
const SCHEME: &[u8] = b"Bearer ";

/// The value of the `Authorization` header. It is marked sensitive, so that nothing prints it, and its memory is wiped when the
/// last copy is dropped.
#[derive(Clone, Debug)]
pub(crate) struct ApiKey(HeaderValue);

impl ApiKey {
    /// Takes visible ASCII characters; `None` for anything else, which a header could not carry as it is.
    pub(crate) fn new(key: &str) -> Option<Self> {
        if key.is_empty() || !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return None;
        }
        // A header value shares the bytes of its owner, and the owner wipes them.
        let bytes = Zeroizing::new([SCHEME, key.as_bytes()].concat());
        let mut header = HeaderValue::from_maybe_shared(Bytes::from_owner(bytes)).ok()?;
        header.set_sensitive(true);
        Some(Self(header))
    }

    /// The key itself.
    pub(crate) fn expose(&self) -> &str {
        let bytes = self.0.as_bytes().strip_prefix(SCHEME).unwrap_or_default();
        // It was made from a `str` of ASCII characters.
        std::str::from_utf8(bytes).unwrap_or_default()
    }

    pub(crate) fn header(&self) -> HeaderValue {
        self.0.clone()
    }
}
