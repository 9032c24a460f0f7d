//! Outputs that cannot be written: said clearly, with code 2, and what stood there still stands.

use std::process::Command;

use crate::support::{Run, Site};

/// A sound site that was built.
fn built() -> Site {
    let site = Site::new().with_notice();
    site.build().exits(0);
    site
}

/// Another record, so that there is something to write.
fn changed(site: Site) -> Site {
    site.record("notice/new.md", "title = \"新公告\"", "正文。\n")
}

#[test]
fn a_file_where_the_output_should_be() {
    let site = Site::new().with_notice().file("output", "x");
    site.build().exits(2).finds("S506", &site.path("output").to_string_lossy(), "写不进");
    assert_eq!(std::fs::read(site.path("output")).expect("the file"), b"x");
}

#[test]
fn an_output_below_a_file() {
    let site = Site::new().with_notice().file("file", "x");
    site.run(&["build", "-o", "file/output"]).exits(2).finds("S506", "file/output", "检查文件夹权限");
}

#[test]
fn an_output_that_the_system_forbids() {
    let site = Site::new().with_notice();
    site.run(&["build", "-o", "/proc/output"]).exits(2).finds("S506", "/proc/output", "写不进");
}

#[test]
fn a_file_where_a_target_should_be_is_not_lost_in_silence() {
    let site = Site::new().with_notice().file("output/site", "x");
    let said = site.build();
    let kept = std::fs::read(site.path("output/site")).is_ok_and(|bytes| bytes == b"x");
    assert!(said.code == 0 || kept, "{}", said.all());
    assert!(said.code == 2 || site.output().has("site/index.html"), "{}", said.all());
}

#[test]
fn a_folder_where_a_page_should_be_gives_way_or_is_named() {
    let site = built();
    site.put("output/site/notice/new.html/keep.txt", "x");
    let site = changed(site);
    let said = site.build();
    assert!(said.code == 0 && site.output().has("site/notice/new.html") || said.code == 2, "{}", said.all());
    assert!(site.output().has("site/notice/good.html"));
}

/// Builds where no file may grow beyond `blocks` of 512 bytes; the system then refuses to write, as on a full disk.
fn build_on_a_full_disk(site: &Site, blocks: usize) -> Run {
    let program = site.command(&["build", "--quiet"]);
    let line = format!("trap '' XFSZ; ulimit -f {blocks}; exec \"$0\" \"$@\"");
    let mut shell = Command::new("sh");
    shell.current_dir(site.root()).args(["-c", &line]).arg(program.get_program()).args(program.get_args());
    Run::of(shell)
}

#[test]
fn a_disk_that_is_full_stops_the_build_and_leaves_the_pages() {
    let site = changed(built());
    let before = site.output();
    let said = build_on_a_full_disk(&site, 4).exits(2).says("写不进").says("原来的页面没有动");
    assert_eq!(said.codes(), ["S506"]);
    assert_eq!(site.output().differing(&before), Vec::<&str>::new());
}

#[test]
fn a_build_after_a_full_disk_is_as_good_as_any() {
    let site = changed(built());
    build_on_a_full_disk(&site, 4).exits(2);
    site.build().exits(0);
    let fresh = changed(Site::new().with_notice());
    fresh.build().exits(0);
    site.output().same_as(&fresh.output());
}

/// A file system of one megabyte at `output`, where the machine lets us have one.
struct SmallDisk<'a>(&'a Site);

impl SmallDisk<'_> {
    fn mount(site: &Site) -> Option<SmallDisk<'_>> {
        std::fs::create_dir_all(site.path("output")).expect("a folder");
        let mut mount = Command::new("mount");
        mount.args(["-t", "tmpfs", "-o", "size=4m", "none"]).arg(site.path("output"));
        let mounted = mount.output().is_ok_and(|done| done.status.success());
        mounted.then_some(SmallDisk(site))
    }
}

impl Drop for SmallDisk<'_> {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(self.0.path("output")).output();
    }
}

#[test]
fn a_real_disk_that_is_full_stops_the_build_and_leaves_the_pages() {
    let site = Site::new().with_notice();
    let Some(_disk) = SmallDisk::mount(&site) else {
        println!("left out: this machine lets nobody mount a file system");
        return;
    };
    site.build().exits(0);
    let before = site.output();
    let long = "很长的一段话。".repeat(100_000);
    site.put("content/notice/new.md", crate::support::record("", &long));
    site.build().exits(2).says("写不进");
    assert_eq!(site.output().differing(&before), Vec::<&str>::new());
}
