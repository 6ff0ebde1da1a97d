//! JSON pointers.

use std::fmt;

use percent_encoding::percent_decode_str;

/// The path to a value in a document (RFC 6901): `/paths/~1widgets/get`.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct JsonPointer(String);

impl JsonPointer {
    /// Returns the pointer to the whole document.
    #[must_use]
    pub fn root() -> Self {
        Self::default()
    }

    /// Returns the pointer to a section of the components, such as `schemas`.
    #[must_use]
    pub fn components(section: &str) -> Self {
        Self::root().join("components").join(section)
    }

    /// Returns whether this points to the whole document.
    #[must_use]
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// Returns the pointer to `key`, or to the item of this index, of this value.
    #[must_use]
    pub fn join(&self, key: impl fmt::Display) -> Self {
        let key = key.to_string().replace('~', "~0").replace('/', "~1");
        Self(format!("{}/{key}", self.0))
    }

    /// Returns this pointer followed by `below`, the text of a pointer relative to it.
    #[must_use]
    pub fn concat(&self, below: &str) -> Self {
        Self(format!("{}{below}", self.0))
    }

    /// Returns the pointer to the value around this one; `None` for the root.
    #[must_use]
    pub fn parent(&self) -> Option<Self> {
        let (parent, _) = self.0.rsplit_once('/')?;
        Some(Self(parent.to_owned()))
    }

    /// Iterates over the keys and indices, unescaped.
    pub fn keys(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(|key| key.replace("~1", "/").replace("~0", "~"))
    }

    /// Returns the target of a `$ref` within the document (`#/…`, percent-encoding decoded); `None`
    /// for any other reference.
    #[must_use]
    pub fn from_reference(reference: &str) -> Option<Self> {
        let pointer = reference.strip_prefix('#')?;
        let decode = || percent_decode_str(pointer).decode_utf8_lossy().into_owned();
        (pointer.is_empty() || pointer.starts_with('/')).then(|| Self(decode()))
    }

    /// Returns the pointer as text, without the `#` that `Display` writes.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for JsonPointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.0)
    }
}
