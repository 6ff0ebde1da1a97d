//! Deterministic mutation of inputs.

/// Text with a meaning in the format of a target.
const WORDS: [&str; 24] = [
    "\"client_secret\":\"x\"",
    "null",
    "{}",
    "[]",
    "&a ",
    "*a",
    "<<: ",
    "!!int ",
    "\u{feff}",
    "\r\n",
    "\t",
    "---\n",
    "$ref",
    "edghts_",
    "ERR_NGROK_226",
    "99999999999999999999",
    "-1",
    "1e999",
    "\u{0}",
    "HTTP/1.1 200 OK\r\n",
    "transfer-encoding: chunked\r\n",
    "Wed, 21 Oct 2065 07:28:00 GMT",
    "\u{202e}",
    "oneOf:",
];

/// A generator of inputs.
pub struct Mutator(u64);

impl Mutator {
    /// Returns a generator whose inputs depend only on the seed.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self(seed | 1)
    }

    /// Returns a number below `limit`, which is at least 1.
    fn below(&mut self, limit: usize) -> usize {
        // Marsaglia's xorshift.
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or_default() % limit.max(1)
    }

    /// Returns a mutation of an input of `corpus`.
    #[must_use]
    pub fn input(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let Some(first) = corpus.get(self.below(corpus.len())) else { return Vec::new() };
        let mut input = first.clone();
        for _ in 0..=self.below(6) {
            self.change(&mut input, corpus);
        }
        input.truncate(64 * 1024);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, corpus: &[Vec<u8>]) {
        let at = self.below(input.len() + 1);
        match self.below(8) {
            0 if at < input.len() => input[at] ^= 1 << self.below(8),
            1 if at < input.len() => input[at] = u8::try_from(self.below(256)).unwrap_or_default(),
            2 => {
                let end = (at + self.below(16)).min(input.len());
                input.drain(at..end);
            }
            3 => input.truncate(at),
            4 => {
                let word = WORDS[self.below(WORDS.len())];
                input.splice(at..at, word.bytes());
            }
            5 => {
                let end = (at + self.below(64)).min(input.len());
                let part = input[at..end].repeat(1 + self.below(40));
                input.splice(at..at, part);
            }
            6 => {
                let other = corpus.get(self.below(corpus.len())).cloned().unwrap_or_default();
                let start = self.below(other.len() + 1);
                input.truncate(at);
                input.extend_from_slice(&other[start..]);
            }
            _ => {
                let byte = u8::try_from(self.below(256)).unwrap_or_default();
                input.insert(at, byte);
            }
        }
    }
}
