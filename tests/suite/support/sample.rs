//! The sample of the repository, built once for all tests that only look at it.

use std::sync::LazyLock;

use super::{Site, Tree};

/// A site and what was built from it.
pub struct Built {
    /// The site.
    pub site: Site,
    /// Its output.
    pub output: Tree,
}

/// The sample, built on the day of the tests.
pub static SAMPLE: LazyLock<Built> = LazyLock::new(|| built(Site::sample()));

/// The two small communities of the sample, for tests that build them again and again.
pub static SMALL: LazyLock<Built> = LazyLock::new(|| built(Site::small_sample()));

fn built(site: Site) -> Built {
    site.build().exits(0);
    let output = site.output();
    Built { site, output }
}
