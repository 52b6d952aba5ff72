"""XLSX files with nothing but the standard library: read, emptied of results, changed."""

import re
import subprocess
import xml.etree.ElementTree as ET
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
LINK = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def parts(archive):
    """The name of the part of each sheet, by the name of the sheet, hidden ones left out."""
    links = {
        link.get("Id"): link.get("Target").lstrip("/").removeprefix("xl/")
        for link in ET.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    sheets = ET.fromstring(archive.read("xl/workbook.xml")).find(MAIN + "sheets")
    return {
        sheet.get("name"): "xl/" + links[sheet.get(LINK)]
        for sheet in sheets
        if sheet.get("state", "visible") == "visible"
    }


def read(path):
    """Each cell that is seen, as (value, formula), by sheet and address."""
    archive = zipfile.ZipFile(path)
    strings = []
    if "xl/sharedStrings.xml" in archive.namelist():
        for item in ET.fromstring(archive.read("xl/sharedStrings.xml")):
            strings.append("".join(text.text or "" for text in item.iter(MAIN + "t")))
    result = {}
    for name, part in parts(archive).items():
        cells = result[name] = {}
        for cell in ET.fromstring(archive.read(part)).iter(MAIN + "c"):
            value, formula = cell.find(MAIN + "v"), cell.find(MAIN + "f")
            text = value.text if value is not None else None
            kind = cell.get("t")
            if text is not None and kind == "s":
                text = strings[int(text)]
            elif text is not None and kind not in ("str", "e"):
                text = float(text)
            cells[cell.get("r")] = (text or "", formula.text if formula is not None else None)
    return result


def rewrite(source, target, change):
    """Copies a workbook, each part through a function of its name and its text."""
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(
        target, "w", zipfile.ZIP_DEFLATED
    ) as new:
        for item in old.infolist():
            data = old.read(item)
            if item.filename.endswith(".xml"):
                data = change(item.filename, data.decode()).encode()
            new.writestr(item, data)


def without_results(name, text):
    """A sheet whose formulas have never been computed."""
    if not name.startswith("xl/worksheets/sheet"):
        return text
    return re.sub(r"(<f>[^<]*</f>)<v[^>]*(/>|>[^<]*</v>)", r"\1", text)


def recalculated(path, folder):
    """What LibreOffice makes of a workbook."""
    folder.mkdir(exist_ok=True)
    subprocess.run(
        [
            "libreoffice",
            f"-env:UserInstallation=file://{folder}/profile",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            folder,
            path,
        ],
        check=True,
        capture_output=True,
        timeout=240,
    )
    return read(folder / path.name)
