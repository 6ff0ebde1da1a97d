//! Deterministic pseudorandom numbers and ids.

use std::fmt::Write as _;

const BASE_62: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
/// Length of ngrok's ids after their prefix.
const ID_LENGTH: usize = 27;

/// The generator `SplitMix64` (Steele, Lea and Flood, 2014), which is small and sufficient for ids
/// and faults.
#[derive(Clone, Debug)]
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Returns a number in `0.0..1.0`.
    #[expect(clippy::cast_precision_loss, reason = "53 bits fit")]
    pub(crate) fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Returns `prefix` and 27 base-62 characters.
    pub(crate) fn id(&mut self, prefix: &str) -> String {
        let mut id = prefix.to_owned();
        for _ in 0..ID_LENGTH {
            let index = usize::try_from(self.next() % 62).unwrap_or_default();
            let _ = id.write_char(char::from(BASE_62[index]));
        }
        id
    }
}
