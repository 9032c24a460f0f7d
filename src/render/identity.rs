//! Names by which programs outside tell records and feeds apart: the same in every build, at every address of the site, and
//! when a file is renamed and keeps its id.

use crate::record::Record;
use crate::record::content::Content;

/// The name of a record: of its community (division code, street, name) and its id, not of where its page lies.
pub fn of_record(content: &Content, record: &Record) -> u128 {
    digest(content, "record", &record.id)
}

/// The name of a feed of a community: of all its records, or of a kind.
pub fn of_feed(content: &Content, kind: &str) -> u128 {
    digest(content, "feed", kind)
}

/// The name of the feed of a whole site.
pub fn of_site(title: &str, address: Option<&str>) -> u128 {
    xxhash_rust::xxh3::xxh3_128(format!("{:?}", ("site", address.unwrap_or(title))).as_bytes())
}

fn digest(content: &Content, sort: &str, name: &str) -> u128 {
    let text = |path: &str| content.community.fields.text(path).unwrap_or_default();
    let of = (sort, text("division"), text("street"), content.name(), name);
    xxhash_rust::xxh3::xxh3_128(format!("{of:?}").as_bytes())
}

/// The name as a URN: a UUID of version 8, that of digests (RFC 9562).
pub fn urn(digest: u128) -> String {
    let version = digest & !(0xf << 76) | 0x8 << 76;
    let hex = format!("{:032x}", version & !(0x3 << 62) | 0x2 << 62);
    let parts = [&hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]];
    format!("urn:uuid:{}", parts.join("-"))
}

#[cfg(test)]
mod tests {
    use super::urn;

    #[test]
    fn a_urn_says_its_version_and_variant() {
        assert_eq!(urn(0), "urn:uuid:00000000-0000-8000-8000-000000000000");
        assert_eq!(urn(u128::MAX), "urn:uuid:ffffffff-ffff-8fff-bfff-ffffffffffff");
    }
}
