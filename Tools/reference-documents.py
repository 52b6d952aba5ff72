#!/usr/bin/env python3
"""Makes templates/reference.odt and templates/reference.docx, which style the office documents.

    python3 Tools/reference-documents.py

Both start from the reference documents of the installed pandoc; one table of styles makes them look
alike. Colours are those of the head of templates/theme.css. The result is committed, and the same
table gives the same bytes: run this again only to change the house's own look. A town restyles its
own copy in its word processor (Documentation/habillage.md).
"""

import io
import pathlib
import re
import subprocess
import zipfile

ROOT = pathlib.Path(__file__).resolve().parents[1]
TEMPLATES = ROOT / "templates"
FONT = "Arial"  # Word has it; LibreOffice takes Liberation Sans, of the same widths, without it
MONO = "Courier New"
CSS = (TEMPLATES / "theme.css").read_text()
COLOURS = dict(re.findall(r"--([a-z-]+):\s*(#[0-9a-f]{6})", CSS.split("}")[0]))
ACCENT, DARK, PALE, BRIGHT = (COLOURS[n] for n in ("accent", "accent-fonce", "accent-pale", "vif"))
ON_ACCENT, INK, MUTED, RULE = (
    COLOURS[n] for n in ("sur-accent", "encre", "encre-douce", "filet")
)
BAND = {"bg": DARK, "border": ("all", 1, DARK, 14), "indent": 14, "right": 14, "color": ON_ACCENT}
BOX = {"bg": PALE, "border": ("left", 3, ACCENT, 8), "indent": 10, "keep": True}

# Lengths are in points. "odt" and "docx" are names of built-in styles where they differ.
PARAGRAPHS = {
    "Standard": {"docx": "Normal", "size": 10.5, "color": INK, "line": 115},
    "Text body": {"docx": "Body Text", "parent": "Standard", "before": 0, "after": 7},
    "First paragraph": {"docx": "First Paragraph", "parent": "Text body"},
    "Compact": {"only": "docx", "parent": "Text body", "after": 3},
    "Heading": {"only": "odt", "parent": "Standard", "bold": True, "color": ACCENT, "keep": True},
    "Heading 1": {"parent": "Heading", "size": 20, "bold": True, "color": ACCENT, "before": 16,
                  "after": 8, "keep": True, "line": 105, "outline": 1,
                  "border": ("bottom", 2.5, BRIGHT, 4)},
    "Heading 2": {"parent": "Heading", "size": 14, "bold": True, "color": ACCENT, "before": 18,
                  "after": 6, "keep": True, "line": 105, "outline": 2},
    "Heading 3": {"parent": "Heading", "size": 11.5, "bold": True, "color": INK, "before": 14,
                  "after": 3, "keep": True, "line": 105, "outline": 3},
    "Heading 4": {"parent": "Heading", "size": 10.5, "bold": True, "color": ACCENT, "before": 10,
                  "after": 3, "keep": True, "outline": 4},
    "Heading 5": {"parent": "Heading", "size": 10.5, "bold": True, "color": INK, "before": 8,
                  "after": 3, "keep": True, "outline": 5},
    "Heading 6": {"parent": "Heading", "size": 10, "bold": True, "color": MUTED, "before": 8,
                  "after": 3, "keep": True, "outline": 6},
    "Surtitre": {"parent": "Standard", "next": "Title", "size": 12, "before": 150, "after": 0,
                 "keep": True, "line": 160, **BAND, "first": True},
    "Surtitre court": {"parent": "Standard", "next": "Title", "size": 10, "after": 0,
                       "keep": True, **BAND},
    "Title": {"parent": "Standard", "size": 26, "bold": True, "after": 0, "keep": True,
              "line": 105, **BAND},
    "Subtitle": {"parent": "Standard", "size": 15, "after": 0, "line": 150, **BAND},
    "Fait": {"parent": "Standard", "before": 5, "after": 2, "hang": 120},
    "Chapeau": {"parent": "Text body", "size": 12, "color": ACCENT, "after": 10},
    "Texte discret": {"parent": "Text body", "size": 9, "color": MUTED, "after": 5},
    "Mesures": {"parent": "Text body", "bold": True, "size": 10},
    "Obstacle": {"parent": "Text body", "size": 9.5, "border": ("left", 2, BRIGHT, 6),
                 "indent": 8},
    "Signataire": {"parent": "Text body", "bold": True, "align": "end"},
    "Chiffre clé": {"parent": "Standard", "before": 2, "after": 6, "hang": 72, "line": 100},
    "Étiquette": {"parent": "Standard", "size": 9, "bold": True, "color": ACCENT, "after": 4,
                  "keep": True},
    "Titre encadré": {"parent": "Standard", "bold": True, "before": 8, "after": 5, **BOX,
                      "color": ACCENT},
    "Encadré": {"parent": "Standard", "after": 5, **BOX, "keep": False},
    "Table Contents": {"parent": "Standard", "size": 9, "before": 0, "after": 0, "line": 105},
    "Table Heading": {"parent": "Table Contents", "size": 9, "bold": True, "line": 105},
    "Légende de tableau": {"parent": "Standard", "size": 9.5, "bold": True, "before": 10,
                           "after": 4, "keep": True},
    "Titre de graphique": {"parent": "Standard", "size": 11, "bold": True, "before": 10,
                           "after": 5, "keep": True},
    "Figure": {"parent": "Standard", "before": 0, "after": 4, "keep": True, "line": 100},
    "Légende de figure": {"parent": "Standard", "size": 9, "color": MUTED, "after": 8},
    "Contents Heading": {"docx": "TOC Heading", "parent": "Standard", "size": 20, "bold": True,
                         "color": ACCENT, "after": 12, "keep": True},
    "Contents 1": {"docx": "toc 1", "parent": "Standard", "size": 9.5, "bold": True, "before": 6, "after": 2,
                   "leader": True},
    "Contents 2": {"docx": "toc 2", "parent": "Standard", "size": 9.5, "indent": 18, "after": 2,
                   "leader": True},
    "Footer": {"docx": "footer", "parent": "Standard", "size": 8, "color": MUTED, "pages": True},
}
CHARACTERS = {
    "Grand nombre": {"size": 20, "bold": True, "color": ACCENT},
    "Terme": {"bold": True, "color": ACCENT},
    "Mots discrets": {"size": 9, "color": MUTED},
    # pandoc gives links the first of these in OpenDocument, and the second in Word.
    "Definition": {"only": "odt", "color": ACCENT, "underline": True},
    "Source_Text": {"only": "odt", "size": 8, "mono": True},
    "Verbatim Char": {"only": "docx", "size": 8, "mono": True},
    "Index Link": {"only": "odt", "color": INK},
    "Internet link": {"docx": "Hyperlink", "color": ACCENT, "underline": True},
}
WIDTH = 481.9  # of a line: A4 within margins of 2 cm


def default(name):
    """The parts of a reference document of pandoc, in their order."""
    done = subprocess.run(
        ["pandoc", "--print-default-data-file", name], capture_output=True, check=True
    )
    with zipfile.ZipFile(io.BytesIO(done.stdout)) as archive:
        return {n: archive.read(n) for n in archive.namelist()}


def write(name, parts):
    """An archive without the clock; `mimetype` first and as it is, as OpenDocument wants."""
    with zipfile.ZipFile(TEMPLATES / name, "w") as archive:
        for part, content in parts.items():
            info = zipfile.ZipInfo(part, (1980, 1, 1, 0, 0, 0))
            info.compress_type = (
                zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED
            )
            archive.writestr(info, content)


# ——— OpenDocument ———


def odt_name(name):
    return "".join(c if c.isascii() and (c.isalnum() or c in "-_") else f"_{ord(c):x}_" for c in name)


def odt_text(style):
    size, color = style.get("size"), style.get("color")
    font = MONO if style.get("mono") else FONT
    attributes = f' style:font-name="{font}" fo:font-family="{font}"'
    if size:
        attributes += f' fo:font-size="{size:g}pt" style:font-size-asian="{size:g}pt"'
    if color:
        attributes += f' fo:color="{color}"'
    attributes += f' fo:font-weight="{"bold" if style.get("bold") else "normal"}"'
    attributes += ' fo:font-style="normal" fo:font-variant="normal"'
    if style.get("underline"):
        attributes += ' style:text-underline-style="solid" style:text-underline-width="auto"'
        attributes += ' style:text-underline-color="font-color"'
    return f"<style:text-properties{attributes}/>"


def odt_paragraph(style):
    a = ""
    for key, name in (("before", "top"), ("after", "bottom")):
        if key in style:
            a += f' fo:margin-{name}="{style[key]:g}pt"'
    tabs = ""
    # OpenDocument measures indents from the border, Word from the text.
    band = style.get("border", ("",))[0] == "all"
    if "right" in style:
        a += f' fo:margin-right="{0 if band else style["right"]}pt"'
    if "hang" in style:
        a += f' fo:margin-left="{style["hang"]}pt" fo:text-indent="-{style["hang"]}pt"'
        tabs = f'<style:tab-stop style:position="0pt"/>'
    elif "indent" in style:
        a += f' fo:margin-left="{0 if band else style["indent"]}pt" fo:text-indent="0pt"'
    if style.get("leader"):
        tabs = (
            f'<style:tab-stop style:position="{WIDTH - style.get("indent", 0):g}pt" '
            'style:type="right" style:leader-style="dotted" style:leader-text="."/>'
        )
    if style.get("pages"):
        tabs = f'<style:tab-stop style:position="{WIDTH:g}pt" style:type="right"/>'
    if "line" in style:
        a += f' fo:line-height="{style["line"]}%"'
    if "align" in style:
        a += f' fo:text-align="{style["align"]}"'
    if "keep" in style:
        a += f' fo:keep-with-next="{"always" if style["keep"] else "auto"}"'
    if "bg" in style:
        a += f' fo:background-color="{style["bg"]}"'
    if "border" in style:
        side, width, color, space = style["border"]
        edge = "" if side == "all" else f"-{side}"
        a += f' fo:border{edge}="{width}pt solid {color}" fo:padding{edge}="{space}pt"'
        a += ' style:join-border="true"'
    if "outline" in style:
        a += ' style:contextual-spacing="false"'
    a += ' fo:orphans="2" fo:widows="2"'
    stops = f"<style:tab-stops>{tabs}</style:tab-stops>" if tabs else ""
    return f"<style:paragraph-properties{a}>{stops}</style:paragraph-properties>"


def odt_styles():
    result = ""
    for name, style in PARAGRAPHS.items():
        if style.get("only") == "docx":
            continue
        a = f'style:name="{odt_name(name)}" style:display-name="{name}" style:family="paragraph"'
        if "parent" in style:
            a += f' style:parent-style-name="{odt_name(style["parent"])}"'
        if "outline" in style:
            a += f' style:default-outline-level="{style["outline"]}"'
            a += ' style:next-style-name="Text_20_body"'
        if "next" in style:
            a += f' style:next-style-name="{odt_name(style["next"])}"'
        if style.get("first"):
            a += ' style:master-page-name="First_20_Page"'
        a += ' style:class="text"'
        result += f"<style:style {a}>{odt_paragraph(style)}{odt_text(style)}</style:style>\n"
    for name, style in CHARACTERS.items():
        if style.get("only") == "docx":
            continue
        a = f'style:name="{odt_name(name)}" style:display-name="{name}" style:family="text"'
        # A style of characters says only what it changes.
        text = odt_text(style).replace(' fo:font-weight="normal"', "")
        said = "fo:font-style|fo:font-variant"
        said += "" if style.get("mono") else "|style:font-name|fo:font-family"
        text = re.sub(rf' ({said})="[^"]*"', "", text)
        result += f"<style:style {a}>{text}</style:style>\n"
    return result


def make_odt():
    parts = default("reference.odt")
    styles = parts["styles.xml"].decode()
    ours = [odt_name(n) for s in (PARAGRAPHS, CHARACTERS) for n in s]
    styles = re.sub(
        r'<style:style\s+style:name="(%s)".*?(</style:style>|/>(?=\s*<style:style|\s*<text:))'
        % "|".join(map(re.escape, ours)),
        lambda m: "" if m.group(0).count("<style:style") == 1 else m.group(0),
        styles,
        flags=re.S,
    )
    styles = styles.replace("</office:styles>", odt_styles() + "</office:styles>")
    styles = styles.replace('fo:language="en" fo:country="US"', 'fo:language="fr" fo:country="FR"')
    styles = re.sub(r'fo:language="en"\s+fo:country="US"', 'fo:language="fr" fo:country="FR"', styles)
    styles = styles.replace('style:font-name="Times New Roman"', f'style:font-name="{FONT}"')
    head, _ = styles.split("<office:automatic-styles>", 1)
    layout = (
        'fo:page-width="21cm" fo:page-height="29.7cm" style:num-format="1" '
        'style:print-orientation="portrait" fo:margin-top="2cm" fo:margin-bottom="1.4cm" '
        'fo:margin-left="2cm" fo:margin-right="2cm" style:writing-mode="lr-tb"'
    )
    foot = (
        '<style:footer-style><style:header-footer-properties fo:min-height="0.9cm" '
        'fo:margin-top="0.4cm" style:dynamic-spacing="false"/></style:footer-style>'
    )
    styles = head + (
        "<office:automatic-styles>"
        f'<style:page-layout style:name="Mpm1"><style:page-layout-properties {layout}/>'
        f"<style:header-style/>{foot}</style:page-layout>"
        f'<style:page-layout style:name="Mpm2"><style:page-layout-properties {layout}/>'
        "<style:header-style/><style:footer-style/></style:page-layout>"
        "</office:automatic-styles><office:master-styles>"
        '<style:master-page style:name="Standard" style:page-layout-name="Mpm1"><style:footer>'
        '<text:p text:style-name="Footer"><text:title>Titre du document</text:title><text:tab/>page '
        '<text:page-number text:select-page="current">1</text:page-number> sur '
        "<text:page-count>1</text:page-count></text:p></style:footer></style:master-page>"
        '<style:master-page style:name="First_20_Page" style:display-name="First Page" '
        'style:page-layout-name="Mpm2" style:next-style-name="Standard"/>'
        "</office:master-styles></office:document-styles>"
    )
    kept = {
        n: c
        for n, c in parts.items()
        if not n.startswith(("Thumbnails", "Configurations2")) and not n.endswith("/")
    }
    kept["styles.xml"] = styles.encode()
    kept["content.xml"] = odt_sample(kept["content.xml"].decode()).encode()
    manifest = kept["META-INF/manifest.xml"].decode()
    kept["META-INF/manifest.xml"] = re.sub(
        r'<manifest:file-entry[^>]*"(Thumbnails|Configurations2)[^>]*/>', "", manifest
    ).encode()
    ordered = {"mimetype": kept.pop("mimetype"), **kept}
    write("reference.odt", ordered)


def odt_sample(content):
    """One line of each style, for the person who opens the reference to change it."""
    lines = "".join(
        f'<text:p text:style-name="{odt_name(n)}">{n}</text:p>'
        for n, s in PARAGRAPHS.items()
        if s.get("only") != "docx" and n != "Footer"
    )
    return re.sub(
        r"<office:text[^>]*>.*</office:text>",
        lambda m: f"<office:text>{lines}</office:text>",
        content,
        flags=re.S,
    )


# ——— Word ———

WORD_IDS = {
    "Normal": "Normal", "Body Text": "BodyText", "First Paragraph": "FirstParagraph",
    "footer": "Footer", "toc 1": "TOC1", "toc 2": "TOC2", "TOC Heading": "TOCHeading",
    "Heading": "Normal",
}


def word_id(name):
    name = PARAGRAPHS.get(name, {}).get("docx", name)
    plain = name.replace("é", "e").replace("É", "E").replace("à", "a")
    return WORD_IDS.get(name, re.sub(r"[^A-Za-z0-9]", "", plain))


def tw(points):
    return round(points * 20)


def word_text(style):
    font = MONO if style.get("mono") else FONT
    result = f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}" w:cs="{font}" w:eastAsia="{font}"/>'
    if style.get("inline") and font == FONT:
        result = ""
    if style.get("bold"):
        result += "<w:b/><w:bCs/>"
    elif not style.get("inline"):
        result += '<w:b w:val="0"/><w:bCs w:val="0"/>'
    if "color" in style:
        result += f'<w:color w:val="{style["color"][1:]}"/>'
    if "size" in style:
        half = round(style["size"] * 2)
        result += f'<w:sz w:val="{half}"/><w:szCs w:val="{half}"/>'
    if style.get("underline"):
        result += '<w:u w:val="single"/>'
    return f"<w:rPr>{result}</w:rPr>"


def word_paragraph(style):
    r = ""
    if "keep" in style:
        r += "<w:keepNext/>" if style["keep"] else '<w:keepNext w:val="0"/>'
    if "outline" in style:
        r += "<w:keepLines/>"
    if "border" in style:
        side, width, color, space = style["border"]
        sides = ["top", "left", "bottom", "right"] if side == "all" else [side]
        edges = "".join(
            f'<w:{s} w:val="single" w:sz="{round(width * 8)}" w:space="{space}" '
            f'w:color="{color[1:]}"/>'
            for s in sides
        )
        r += f"<w:pBdr>{edges}</w:pBdr>"
    if "bg" in style:
        r += f'<w:shd w:val="clear" w:color="auto" w:fill="{style["bg"][1:]}"/>'
    if "hang" in style:
        r += f'<w:tabs><w:tab w:val="left" w:pos="{tw(style["hang"])}"/></w:tabs>'
    if style.get("leader"):
        r += f'<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="{tw(WIDTH)}"/></w:tabs>'
    if style.get("pages"):
        r += f'<w:tabs><w:tab w:val="right" w:pos="{tw(WIDTH)}"/></w:tabs>'
    spacing = ""
    for key in ("before", "after"):
        if key in style:
            spacing += f' w:{key}="{tw(style[key])}"'
    if "line" in style:
        spacing += f' w:line="{round(style["line"] * 2.4)}" w:lineRule="auto"'
    if spacing:
        r += f"<w:spacing{spacing}/>"
    if "hang" in style:
        r += f'<w:ind w:left="{tw(style["hang"])}" w:hanging="{tw(style["hang"])}"/>'
    elif "indent" in style or "right" in style:
        r += f'<w:ind w:left="{tw(style.get("indent", 0))}" w:right="{tw(style.get("right", 0))}"/>'
    if "align" in style:
        r += f'<w:jc w:val="{style["align"]}"/>'
    if "outline" in style:
        r += f'<w:outlineLvl w:val="{style["outline"] - 1}"/>'
    return f"<w:pPr>{r}</w:pPr>"


def word_styles():
    result = ""
    for name, style in PARAGRAPHS.items():
        if style.get("only") == "odt":
            continue
        shown = style.get("docx", name)
        flag = ' w:default="1"' if shown == "Normal" else ""
        based = word_id(style["parent"]) if "parent" in style else None
        result += f'<w:style w:type="paragraph"{flag} w:styleId="{word_id(name)}">'
        result += f'<w:name w:val="{shown}"/>'
        result += f'<w:basedOn w:val="{based}"/>' if based else ""
        following = word_id(style["next"]) if "next" in style else None
        if "outline" in style or shown in ("Title", "Subtitle"):
            following = "BodyText"
        result += f'<w:next w:val="{following}"/>' if following else ""
        result += "<w:qFormat/>" + word_paragraph(style) + word_text(style) + "</w:style>\n"
    for name, style in CHARACTERS.items():
        if style.get("only") == "odt":
            continue
        shown = style.get("docx", name)
        result += f'<w:style w:type="character" w:styleId="{word_id(shown)}">'
        result += f'<w:name w:val="{shown}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/>'
        result += word_text({**style, "inline": True}) + "</w:style>\n"
    return result + word_table()


def word_table():
    def edge(side, width, color):
        return f'<w:{side} w:val="single" w:sz="{width}" w:space="0" w:color="{color[1:]}"/>'

    return (
        '<w:style w:type="table" w:default="1" w:styleId="Table"><w:name w:val="Table"/>'
        "<w:qFormat/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblBorders>"
        + edge("bottom", 4, RULE) + edge("insideH", 4, RULE)
        + "</w:tblBorders><w:tblCellMar>"
        + "".join(
            f'<w:{s} w:w="{w}" w:type="dxa"/>'
            for s, w in (("top", 50), ("left", 70), ("bottom", 50), ("right", 70))
        )
        + '</w:tblCellMar></w:tblPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'
        f'<w:tcPr><w:tcBorders>{edge("bottom", 10, ACCENT)}</w:tcBorders>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{PALE[1:]}"/><w:vAlign w:val="bottom"/>'
        '</w:tcPr></w:tblStylePr><w:tblStylePr w:type="lastRow"><w:rPr><w:b/></w:rPr><w:tcPr>'
        f'<w:tcBorders>{edge("top", 10, ACCENT)}{edge("bottom", 10, ACCENT)}</w:tcBorders>'
        "</w:tcPr></w:tblStylePr></w:style>\n"
    )


def make_docx():
    parts = default("reference.docx")
    styles = parts["word/styles.xml"].decode()
    ids = {word_id(s.get("docx", n)) for t in (PARAGRAPHS, CHARACTERS) for n, s in t.items()}
    ids |= {"Table", "Normal"}
    styles = re.sub(
        r'<w:style [^>]*w:styleId="(%s)">.*?</w:style>' % "|".join(sorted(ids)),
        "",
        styles,
        flags=re.S,
    )
    styles = re.sub(
        r"<w:docDefaults>.*</w:docDefaults>",
        '<w:docDefaults><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{FONT}" w:hAnsi="{FONT}" w:cs="{FONT}" w:eastAsia="{FONT}"/>'
        '<w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="fr-FR" w:eastAsia="fr-FR" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>",
        styles,
        flags=re.S,
    )
    parts["word/styles.xml"] = styles.replace(
        "</w:styles>", word_styles() + "</w:styles>"
    ).encode()
    ns = (
        'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
        'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    )

    def field(code, shown):
        return (
            f'<w:fldSimple w:instr=" {code} "><w:r><w:t xml:space="preserve">{shown}</w:t></w:r>'
            "</w:fldSimple>"
        )

    def run(text):
        return f'<w:r><w:t xml:space="preserve">{text}</w:t></w:r>'

    parts["word/footer1.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<w:ftr {ns}><w:p><w:pPr><w:pStyle '
        'w:val="Footer"/></w:pPr>' + run("Titre du document")
        + "<w:r><w:tab/></w:r>" + run("page ") + field("PAGE", "1")
        + run(" sur ") + field("NUMPAGES", "1") + "</w:p></w:ftr>"
    ).encode()
    kinds = parts["[Content_Types].xml"].decode()
    parts["[Content_Types].xml"] = kinds.replace(
        "</Types>",
        '<Override PartName="/word/footer1.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.footer+xml"/></Types>',
    ).encode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    parts["word/_rels/document.xml.rels"] = relations.replace(
        "</Relationships>",
        '<Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/'
        'footer" Id="rId50" Target="footer1.xml"/></Relationships>',
    ).encode()
    lines = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{word_id(n)}"/></w:pPr>{run(s.get("docx", n))}</w:p>'
        for n, s in PARAGRAPHS.items()
        if s.get("only") != "odt" and n != "Footer"
    )
    section = (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId50"/>'
        '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" '
        'w:left="1134" w:header="567" w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr>'
    )
    parts["word/document.xml"] = (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<w:document {ns}><w:body>{lines}{section}'
        "</w:body></w:document>"
    ).encode()
    # Without this Word opens the file as one of 2007, in its mode of compatibility.
    mode = (
        '<w:compat><w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
    )
    settings = parts["word/settings.xml"].decode().replace("<w:rsids>", mode + "<w:rsids>")
    parts["word/settings.xml"] = settings.replace(
        '<w:themeFontLang w:val="en-US"', '<w:themeFontLang w:val="fr-FR"'
    ).encode()
    write("reference.docx", parts)


make_odt()
make_docx()
