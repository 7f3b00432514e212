"""Files as people save them, and what is read out of each."""

import io
import json
from pathlib import Path

import pytest

from planner.read.postings import read_posting, read_postings

ADVERT = "<h1>Data Intern</h1><h2>Requirements</h2><ul><li>Fluency in Python</li><li><p>Some SQL, and the will to learn more of it</p></li></ul>"
LINES = ["# Data Intern", "# Requirements", "• Fluency in Python", "• Some SQL, and the will to learn more of it"]


def read(path: Path, content: str | bytes) -> tuple[str, str]:
    """(text, code of the problem) of a file with this content."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    posting, problems = read_posting(path, path.name)
    return (posting.text if posting else "", "".join(problem.code for problem in problems))


@pytest.mark.parametrize(
    "content",
    [
        "Café – naïve\nR\u00e9sum\u00e9".encode("utf-8"),
        b"\xef\xbb\xbf" + "Café – naïve\nRésumé".encode(),
        "Café – naïve\nRésumé".encode("utf-16"),
        "Café – naïve\nRésumé".encode("utf-16-le"),
        "Café – naïve\nRésumé".encode("cp1252"),
        "Café – naïve\r\nRésumé".encode(),
    ],
)
def test_usual_encodings(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path / "a.txt", content) == ("Café – naïve\nRésumé", "")


@pytest.mark.parametrize(
    "name, content, code",
    [
        ("a.txt", b"", "empty-posting"),
        ("a.txt", b" \n\t\n", "empty-posting"),
        ("a.txt", bytes(range(256)) * 20, "binary-posting"),
        ("a.exe", b"MZ", "unknown-posting-kind"),
        ("a.html", b"<html><body><div id=app></div></body></html>", "no-advert"),
        ("a.mhtml", b"From: x\nContent-Type: text/plain\n\nhello", "no-advert"),
        ("a.pdf", b"%PDF-1.4\nbroken", "damaged-pdf"),
        ("a.docx", b"PK\x03\x04broken", "damaged-docx"),
        ("a.json", b"{", "bad-json"),
        ("a.json", b'{"a": 1}', "no-advert"),
        ("a.json", b'[{"title": "Keeper", "content": "Lamps"}, {"title": "Baker", "content": "Buns"}]', "several-jobs"),
    ],
)
def test_files_that_hold_no_advert_say_why(tmp_path: Path, name: str, content: bytes, code: str) -> None:
    assert read(tmp_path / name, content) == ("", code)


def test_html_by_blocks_without_the_page_around_it(tmp_path: Path) -> None:
    page = f"""<html><body><nav>Jobs in Java</nav><div class="cookie-banner">Cookies!</div>{ADVERT}
        <script>var java = 1</script><aside class="related-jobs"><h2>Related jobs</h2>Rust Engineer</aside><footer>Go</footer></body></html>"""
    assert read(tmp_path / "a.html", page)[0].split("\n") == LINES


@pytest.mark.parametrize(
    "part, kept",
    [
        pytest.param("<aside><h3>Nice to have</h3><ul><li>A ladder</li></ul></aside>", True, id="aside"),
        pytest.param("<aside><p><b>Nice to have</b></p><p>A ladder of your own</p></aside>", True, id="bold"),
        pytest.param("<div class='similar-skills'><h3>Desirable skills</h3><p>A ladder</p></div>", True, id="by-class"),
        pytest.param("<aside><h3>Similar jobs</h3><h4>Skills</h4><p>A ladder</p></aside>", False, id="other-jobs"),
        pytest.param("<aside><h3>Our newsletter</h3><p>A ladder</p></aside>", False, id="newsletter"),
        pytest.param("<nav><h3>Skills</h3><p>A ladder</p></nav>", False, id="navigation"),
        pytest.param("<form><h3>Skills</h3><p>A ladder</p><input name='name'></form>", False, id="fields-to-fill"),
        pytest.param("<form><h3>Skills</h3><p>A ladder</p></form>", True, id="form-without-fields"),
    ],
)
def test_parts_beside_an_advert_that_belong_to_it(tmp_path: Path, part: str, kept: bool) -> None:
    page = f"<body><h1>Keeper</h1><p>{'We keep lamps on the coast. ' * 4}</p>{part}</body>"
    assert ("A ladder" in read(tmp_path / "a.html", page)[0]) == kept


def test_a_page_within_a_form(tmp_path: Path) -> None:
    page = f"<form><input type=text name=q><h1>Keeper</h1><p>{'We keep lamps on the coast. ' * 4}</p></form>"
    assert read(tmp_path / "a.html", page)[0].startswith("# Keeper")


def test_a_list_in_a_list_stands_deeper(tmp_path: Path) -> None:
    page = (
        "<main><ul><li>One or more of:<ul><li>Python</li><li><p>SQL</p></li></ul></li><li>A head for heights</li></ul>"
    )
    assert read(tmp_path / "a.html", page + "<p>Come and see.</p></main>")[0].split("\n") == [
        "• One or more of:", "  • Python", "  • SQL", "• A head for heights", "Come and see.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "markup, line",
    [
        pytest.param("<p><strong>Nice to have</strong></p>", "**Nice to have**", id="a-paragraph"),
        pytest.param(
            "<div><span style='font-weight: 700'>Nice to have</span>:</div>", "**Nice to have:**", id="by-style"
        ),
        pytest.param("<p><b>Nice to have</b><br>", "**Nice to have**", id="a-line-of-a-paragraph"),
        pytest.param("<p><b>Deadline:</b> the first of May</p>", "Deadline: the first of May", id="a-label"),
        pytest.param("<ul><li><b>A head for heights</b></li></ul>", "• A head for heights", id="an-item"),
        pytest.param("<b style='font-weight:normal'><p>Come and see</p></b>", "Come and see", id="not-bold-after-all"),
        pytest.param(
            "<p><b>Apply soon, for the lamps go out in May.</b></p>",
            "Apply soon, for the lamps go out in May.",
            id="a-sentence",
        ),
    ],
)
def test_a_paragraph_in_bold_may_be_a_heading(tmp_path: Path, markup: str, line: str) -> None:
    page = f"<main><p>{'We keep lamps on the coast and light them at dusk. ' * 3}</p>{markup}</main>"
    assert read(tmp_path / "a.html", page)[0].split("\n")[1:] == [line]


def test_a_page_all_in_bold_has_no_headings_by_it(tmp_path: Path) -> None:
    page = "<b><p>We keep lamps</p><p>Bring a steady hand and a ladder</p><p>Evenings and nights only</p></b>"
    assert "*" not in read(tmp_path / "a.html", page)[0]


def test_json_ld_is_preferred_with_its_facts(tmp_path: Path) -> None:
    job = {
        "@context": "https://schema.org", "@graph": [{"@type": "JobPosting", "title": "Data Intern", "description": ADVERT.replace("<", "&lt;"),
        "hiringOrganization": {"name": "Ferngate &amp; Co"}, "datePosted": "2027-03-01T08:00:00Z", "validThrough": "2027-04-01",
        "jobLocation": [{"address": {"addressLocality": "Oslo", "addressCountry": "NO"}}], "qualifications": "A head for heights",
        "baseSalary": {"currency": "NOK", "value": {"minValue": 30000, "maxValue": 35000, "unitText": "MONTH"}}}],
    }  # fmt: skip
    path = tmp_path / "a.html"
    path.write_text(
        f'<html><script type="application/ld+json">{json.dumps(job)}</script><body>Java Java Java</body></html>'
    )
    posting, _ = read_posting(path, "a.html")
    assert posting is not None
    assert posting.text.split("\n") == [*LINES, "# Qualifications", "• A head for heights"]
    assert (posting.title, posting.company) == ("Data Intern", "Ferngate & Co")
    assert [(fact.name, fact.value) for fact in posting.stated] == [
        ("location", "Oslo, NO"), ("posted_on", "2027-03-01"), ("deadline", "2027-04-01"), ("pay", "NOK 30000 to 35000 per month"),
    ]  # fmt: skip


def test_web_archive(tmp_path: Path) -> None:
    page = ADVERT + "<p>" + "More words about lamps. " * 5 + "</p>"
    head = b"From: saved\nMIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n"
    text, _ = read(tmp_path / "a.mhtml", head + page.replace("=", "=3D").encode() + b"\n--B--\n")
    assert text.split("\n")[:4] == LINES


def test_word_paragraphs_lists_and_tables(tmp_path: Path) -> None:
    from docx import Document

    document = Document()
    document.add_heading("Requirements", 1)
    document.add_paragraph("Fluency in Python", style="List Bullet")
    document.add_paragraph("and in its idioms", style="List Bullet 2")
    document.add_table(1, 2).rows[0].cells[0].text = "Start: May"
    stream = io.BytesIO()
    document.save(stream)
    assert read(tmp_path / "a.docx", stream.getvalue())[0].split("\n") == [
        "# Requirements",
        "• Fluency in Python",
        "  • and in its idioms",
        "Start: May",
    ]


@pytest.mark.parametrize(
    "record",
    [
        {"title": "Data Intern", "content": ADVERT.replace("<", "&lt;"), "location": {"name": "Oslo"}},
        {"jobs": [{"text": "Data Intern", "descriptionHtml": ADVERT, "categories": {"location": "Oslo"}}]},
        {"@type": "JobPosting", "title": "Data Intern", "description": ADVERT, "jobLocation": {"address": "Oslo"}},
    ],
)
def test_exports_of_tracking_systems(tmp_path: Path, record: dict[str, object]) -> None:
    path = tmp_path / "a.json"
    path.write_text(json.dumps(record))
    posting, _ = read_posting(path, "a.json")
    assert posting is not None
    assert (posting.title, posting.text.split("\n"), posting.stated[0].value) == ("Data Intern", LINES, "Oslo")


def test_pdf_lines_are_joined_to_items(tmp_path: Path) -> None:
    import typst

    source = "#set page(width: 8cm, height: auto)\n= Requirements\n- Fluency in Python, and in the snakes that gave it no name at all\n- SQL"
    path = tmp_path / "a.pdf"
    path.write_bytes(typst.compile(source.encode(), format="pdf"))
    posting, _ = read_posting(path, "a.pdf")
    assert posting is not None
    assert posting.text.split("\n") == [
        "# Requirements",
        "• Fluency in Python, and in the snakes that gave it no name at all",
        "• SQL",
    ]


def test_scanned_and_locked_pdf(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    for password, code in (("", "scanned-pdf"), ("secret", "encrypted-pdf")):
        writer = PdfWriter()
        writer.add_blank_page(200, 200)
        if password:
            writer.encrypt(password, algorithm="RC4-128")
        stream = io.BytesIO()
        writer.write(stream)
        assert read(tmp_path / "a.pdf", stream.getvalue()) == ("", code)


def test_a_folder_by_name_without_hidden_files(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "~$lock.docx", "c.xyz"):
        (tmp_path / name).write_text("Python")
    postings, problems = read_postings(tmp_path, "postings")
    assert [posting.path for posting in postings] == ["postings/a.md", "postings/b.txt"]
    assert [str(problem.source) for problem in problems] == ["postings/c.xyz"]
