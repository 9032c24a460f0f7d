#!/usr/bin/env python3
"""Builds one corpus with mingbai and with other generators, in turn, and prints the ratios.

The pages are those of the peer lab's corpus (`gen_corpus.py` in the folder that --lab names): the same communities,
titles and Markdown bodies, written with our front matter. Everything lies on a memory file system.

    cargo build --release
    benches/peers.py --lab FOLDER --pages 10k --hugo /path/to/hugo --zola /path/to/zola

Without a peer's program that peer is left out; without --lab use `cargo bench`, which needs nothing but this project.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROSTER = """[[person]]
id = "p01"
name = "示例甲"

[[post]]
person = "p01"
body = "rwc"
role = "director"
start = 2020-01-01
"""
SIGN_OFF = """
[[version]]
digest = "{digest}"
[version.files]
"{path}" = "{seen}"
[[version.step]]
step = "settled"
person = "p01"
date = {day}
"""


def front_matter(doc) -> str:
    """Our front matter for a document of the corpus."""
    day = doc.date.date().isoformat()
    head = [f'title = {quoted(doc.title)}', f"summary = {quoted(doc.summary)}", f"published_on = {day}"]
    if doc.period:
        head.append(f'period = "{doc.period}"')
    extra = {
        "finance": ['kind = "finance"', 'category = "caiwu"', 'importance = "important"'],
        "schedule": ['kind = "notice"', 'form = "meeting_notice"'],
        "consultation": ['kind = "consultation"', f"question = {quoted(doc.title)}", f"steps = {{ held_on = {day} }}"],
        "assembly": ['kind = "meeting"', 'form = "assembly"', f"held_on = {day}"],
        "convention": ['kind = "convention"', f"effective_on = {day}", f"adopted_by = {quoted(doc.community.name)}"],
    }[doc.kind]
    return "+++\n" + "\n".join(extra + head) + "\nstatus = \"review\"\n+++\n\n"


def sign_off(path: str, text: str, day: str) -> str:
    """The file of sign-off beside a record that lies at `path` in its community."""
    seen = hashlib.sha256(text.encode()).hexdigest()
    digest = hashlib.sha256(f"{seen}  {path}\n".encode()).hexdigest()
    return SIGN_OFF.format(digest=digest, path=path, seen=seen, day=day)


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def writer(gen_corpus):
    """A writer of our format for the corpus generator."""

    class Mingbai(gen_corpus.Writer):
        def site(self):
            yield "mingbai.toml", 'title = "社区公开"\naddress = "https://example.cn/"\n'

        def community(self, c):
            yield f"content/{c.code}/community.toml", (
                f'name = "{c.name}"\nstreet = "{c.street}"\ndistrict = "示例区"\ndivision = "320106"\n'
                f'packs = ["national-2026", "jiangsu-2023"]\nfirst_day = 2023-01-01\nhouseholds = {c.households}\n')
            yield f"content/{c.code}/roster.toml", ROSTER

        def page(self, d):
            kind = {"schedule": "notice", "assembly": "meeting"}.get(d.kind, d.kind)
            path, text = f"{kind}/{d.slug}.md", front_matter(d) + d.body
            yield f"content/{d.community.code}/{path}", text
            signed = sign_off(path, text, d.date.date().isoformat())
            yield f"content/{d.community.code}/{kind}/{d.slug}.sign.toml", signed

    return Mingbai


def write_corpus(gen_corpus, made_by, pages: str, out: Path) -> None:
    """The documents of the corpus through one writer; made once, for they are always the same."""
    if not out.exists():
        files = gen_corpus.corpus(made_by, gen_corpus.PRESETS[pages], gen_corpus.MONTHS, 1)
        gen_corpus.write(files, str(out))


def peer_site(gen_corpus, lab: Path, name: str, themes: list[str], pages: str, site: Path) -> Path:
    """A peer's site: its theme and the corpus in its format."""
    for folder in themes:
        shutil.copytree(lab / "peers" / folder, site, dirs_exist_ok=True)
    write_corpus(gen_corpus, gen_corpus.WRITERS[name](), pages, site / "content")
    return site


def run(command: list[str], cwd: Path) -> tuple[float, float, float]:
    """Wall seconds, processor seconds and peak MiB of one command."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    error = process.stderr.read() if process.stderr else b""
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"{command}: {error.decode(errors='replace')[-2000:]}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


class Case:
    """A generator with its corpus and how its output is cleared between cold builds."""

    def __init__(self, name: str, command: list[str], cwd: Path, output: Path):
        self.name, self.command, self.cwd, self.output = name, command, cwd, output

    def cold(self) -> tuple[float, float, float]:
        shutil.rmtree(self.output, ignore_errors=True)
        return run(self.command, self.cwd)

    def again(self) -> tuple[float, float, float]:
        return run(self.command, self.cwd)


def touch_one(root: Path) -> None:
    """Changes a word in one record, and has it signed again."""
    record = sorted(root.glob("content/*/finance/*.md"))[0]
    text = record.read_text()
    text = text.replace("收支概况", "收支概况（更正）", 1) if "更正" not in text else text.replace("（更正）", "", 1)
    record.write_text(text)
    record.with_suffix(".sign.toml").write_text(sign_off(f"finance/{record.name}", text, "2026-01-10"))


def line(name: str, runs: list[tuple[float, float, float]]) -> str:
    wall, cpu, peak = (statistics.median(values) for values in zip(*runs))
    return f"{name:<28}{wall:>9.3f}{cpu:>9.3f}{peak:>9.0f}"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--lab", type=Path, required=True, help="folder with gen_corpus.py and peers/")
    arguments.add_argument("--pages", default="10k", help="1k, 10k or 100k")
    arguments.add_argument("--work", type=Path, default=Path("/dev/shm/mingbai-bench"))
    arguments.add_argument("--mingbai", type=Path, default=HERE.parent / "target/release/mingbai")
    arguments.add_argument("--hugo", type=Path)
    arguments.add_argument("--zola", type=Path)
    arguments.add_argument("--runs", type=int, default=3)
    options = arguments.parse_args()
    sys.path.insert(0, str(options.lab.resolve()))
    import gen_corpus

    work = options.work / options.pages
    work.mkdir(parents=True, exist_ok=True)
    ours = work / "mingbai"
    write_corpus(gen_corpus, writer(gen_corpus)(), options.pages, ours)
    build = [str(options.mingbai.resolve()), "build", "--quiet", "--target", "site", "--today", "2026-01-15"]
    cases = [Case("mingbai", build, ours, ours / "output")]
    if options.hugo:
        site = peer_site(gen_corpus, options.lab, "hugo", ["hugo"], options.pages, work / "hugo")
        cases.append(Case("hugo", [str(options.hugo), "--minify", "--quiet", "--noBuildLock"], site, site / "public"))
    if options.zola:
        site = peer_site(gen_corpus, options.lab, "zola-flat", ["zola", "zola-flat"], options.pages, work / "zola")
        cases.append(Case("zola (flat)", [str(options.zola), "build"], site, site / "public"))

    cold: dict[str, list[tuple[float, float, float]]] = {case.name: [] for case in cases}
    for _ in range(options.runs):
        for case in cases:
            cold[case.name].append(case.cold())
    print(f"{'cold build of ' + options.pages + ' pages':<28}{'wall s':>9}{'cpu s':>9}{'MiB':>9}")
    for name, runs in cold.items():
        print(line(name, runs))
    mine = statistics.median(wall for wall, *_ in cold["mingbai"])
    peak = statistics.median(peak for *_, peak in cold["mingbai"])
    for name, runs in list(cold.items())[1:]:
        wall, other = statistics.median(w for w, *_ in runs), statistics.median(p for *_, p in runs)
        print(f"  {name}: {wall / mine:.1f} times our time, {other / peak:.1f} times our memory")

    time.sleep(0.1)
    cases[0].cold()
    time.sleep(0.1)
    again = [cases[0].again() for _ in range(options.runs + 1)][1:]
    print(line("mingbai, nothing changed", again))
    changed = []
    for _ in range(options.runs + 1):
        time.sleep(0.1)
        touch_one(ours)
        time.sleep(0.1)
        changed.append(cases[0].again())
    print(line("mingbai, first change", changed[:1]))
    print(line("mingbai, one record changed", changed[1:]))
    for name, runs in [("nothing changed", again), ("first change", changed[:1]), ("one record changed", changed[1:])]:
        print(f"  {name}: {statistics.median(w for w, *_ in runs) / mine:.3f} of our cold build")


if __name__ == "__main__":
    main()
