//! What stands in files of any sort is found; what cannot be read to its end is said to be so, and harms nobody.

use mingbai::privacy::document::{Fault, Seen, look};
use mingbai::privacy::{Private, scan};

use super::made;

/// The sorts of what a file holds.
fn found(path: &str, bytes: &[u8]) -> Result<Vec<Private>, Fault> {
    let mut sorts = Vec::new();
    let mut each = |seen: Seen<'_>| match seen {
        Seen::Text(text) => sorts.extend(scan(text).into_iter().map(|hit| hit.sort)),
        Seen::Location(_) => sorts.push(Private::Location),
    };
    look(path, bytes, &mut String::new(), &mut each)?;
    sorts.sort();
    sorts.dedup();
    Ok(sorts)
}

/// Files that hold a mobile number.
pub fn holding(number: &str) -> Vec<(&'static str, Vec<u8>)> {
    let (head, tail) = number.split_at(5);
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    let xmp = format!("<x:xmpmeta><dc:rights>{number}</dc:rights></x:xmpmeta>");
    let keyed = |text: &[u8]| [b"Comment\0".as_slice(), text].concat();
    vec![
        ("a.txt", format!("找{number}").into_bytes()),
        ("b.txt", encoding_rs::GB18030.encode(&format!("联系电话：{number}")).0.into_owned()),
        ("c.txt", [vec![0xFF, 0xFE], utf16(number)].concat()),
        ("a.csv", format!("姓名,电话\n张三,\"{head}{tail}\"\n").into_bytes()),
        ("a.docx", made::docx(["电话138", &number[3..7], &number[7..]])),
        ("b.docx", made::docx_comment(number)),
        ("a.xlsx", made::xlsx("电话", number, true)),
        ("b.xlsx", made::xlsx("电话", number, false)),
        ("c.xlsx", made::xlsx("电话", "1.3800138E10", true)),
        ("a.zip", made::zip(&[("名单.txt", number)])),
        ("b.zip", made::zip(&[(&format!("{number}.txt"), "")])),
        (
            "a.ofd",
            made::zip(&[(
                "Doc_0/Pages/Page_0/Content.xml",
                &format!("<ofd:TextCode>{head}</ofd:TextCode><ofd:TextCode>{tail}</ofd:TextCode>")
                    .replace("</ofd:TextCode><ofd:TextCode>", ""),
            )]),
        ),
        ("a.pdf", made::pdf(&format!("Tel {number}"))),
        ("b.pdf", made::pdf_about(number)),
        ("a.png", made::png(b"tEXt", &keyed(number.as_bytes()))),
        ("b.png", made::png(b"zTXt", &keyed(&[&[0][..], &made::deflated(number.as_bytes())].concat()))),
        ("c.png", made::png(b"iTXt", &keyed(&[b"\0\0zh\0\0", number.as_bytes()].concat()))),
        ("a.jpg", made::jpeg(&[(0xE1, made::exif(Some(number)))])),
        ("b.jpg", made::jpeg(&[(0xFE, number.as_bytes().to_vec())])),
        ("c.jpg", made::jpeg(&[(0xE1, format!("http://ns.adobe.com/xap/1.0/\0{xmp}").into_bytes())])),
        ("a.gif", [b"GIF89a\x01\0\x01\0\0\0\0!\xFE\x0b".as_slice(), number.as_bytes(), b"\0;"].concat()),
    ]
}

#[test]
fn a_number_is_found_in_every_sort_of_file() {
    for (name, bytes) in holding("13800138000") {
        assert_eq!(found(name, &bytes), Ok(vec![Private::Mobile]), "{name}");
    }
}

#[test]
fn the_same_files_without_a_number_hold_nothing() {
    for (name, bytes) in
        holding("no number at all").into_iter().filter(|(name, _)| !name.ends_with(".pdf") && *name != "c.xlsx")
    {
        assert_eq!(found(name, &bytes), Ok(Vec::new()), "{name}");
    }
    assert_eq!(found("a.pdf", &made::pdf("2026-10-13 1,380,013.80")), Ok(Vec::new()));
}

#[test]
fn a_photograph_tells_where_it_was_taken() {
    assert_eq!(found("a.jpg", &made::jpeg(&[(0xE1, made::exif(None))])), Ok(vec![Private::Location]));
}

#[test]
fn the_columns_of_a_sheet_are_read_with_their_headings() {
    assert_eq!(found("a.xlsx", &made::xlsx("出生日期", "1958-03-12", false)), Ok(vec![Private::BirthDate]));
    assert_eq!(found("a.csv", "姓名,病情\n张建国,肺癌\n".as_bytes()), Ok(vec![Private::Health]));
    assert_eq!(found("a.csv", "姓名,身份证号\n张建国,110105491231002\n".as_bytes()), Ok(vec![Private::Identity]));
}

#[test]
fn what_cannot_be_read_to_its_end_is_said_to_be_so() {
    let locked = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).contains("Encrypt");
    assert!(!locked(made::pdf("a")));
    let old = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0];
    let whole = made::docx(["a", "b", "c"]);
    let cases: Vec<(&str, Vec<u8>, Fault)> = vec![
        ("a.doc", old.to_vec(), Fault::Unknown),
        ("a.xls", old.to_vec(), Fault::Unknown),
        ("a.docx", whole[..whole.len() / 2].to_vec(), Fault::Broken),
        ("a.docx", b"no archive".to_vec(), Fault::Broken),
        ("a.pdf", b"%PDF-1.7 and nothing".to_vec(), Fault::Broken),
        ("a.pdf", made::scan(), Fault::Scan),
        ("a.png", made::png(b"tEXt", b"Comment\0a")[..60].to_vec(), Fault::Broken),
        ("a.jpg", made::jpeg(&[(0xFE, vec![1; 40])])[..20].to_vec(), Fault::Broken),
        ("a.bin", vec![0xFF, 0, 0xFE, 1, 2], Fault::Unknown),
    ];
    for (name, bytes, fault) in cases {
        assert_eq!(found(name, &bytes), Err(fault), "{name}");
    }
}

#[test]
fn a_small_file_that_unfolds_to_gigabytes_is_not_unfolded() {
    let zeros = "0".repeat(80 * 1024 * 1024);
    let bomb = made::zip(&[("word/document.xml", &zeros)]);
    assert!(bomb.len() < 1024 * 1024);
    assert_eq!(found("a.docx", &bomb), Err(Fault::TooLarge));
    let packed = made::deflated(zeros.as_bytes());
    let keyed = [b"Comment\0\0".as_slice(), &packed].concat();
    assert_eq!(found("a.png", &made::png(b"zTXt", &keyed)), Err(Fault::TooLarge));
    let deep = (0..6).fold(made::zip(&[("a.txt", "a")]), |inner, _| nested(&inner));
    assert_eq!(found("a.zip", &deep), Err(Fault::TooLarge));
}

/// An archive in an archive.
fn nested(inner: &[u8]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    writer.start_file("a.zip", zip::write::SimpleFileOptions::default()).expect("a file");
    writer.write_all(inner).expect("its bytes");
    writer.finish().expect("an archive").into_inner()
}

proptest::proptest! {
    #[test]
    fn no_damage_to_a_file_brings_the_reader_down(which in 0..21_usize, at in 0..4000_usize, byte in 0..=255_u8, cut in 0..4000_usize) {
        let files = holding("13800138000");
        let (name, mut bytes) = files[which % files.len()].clone();
        let at = at % bytes.len();
        bytes[at] = byte;
        bytes.truncate(bytes.len() - cut % 5);
        let _ = found(name, &bytes);
    }
}
