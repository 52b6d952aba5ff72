"""Makes PDF files with Typst, for the arobase program.

    python typst-driver.py FONTS FOLDER…

Each FOLDER holds main.typ and what it needs; the PDF is written beside, whole or not at all, as
main.pdf. Only the fonts of the folder FONTS and those of the engine are used, never the machine's
others. One line of JSON per folder on standard output: {} or {"message": …, "hints": […]}.
"""

import json
import os
import sys

try:
    import typst
except ImportError:
    sys.exit(3)


def compile_folder(folder, fonts):
    standards = ["a-3a", "ua-1"]
    try:
        pdf = typst.compile(
            os.path.join(folder, "main.typ"),
            root=folder,
            font_paths=fonts,
            ignore_system_fonts=True,
            pdf_standards=standards,
        )
    except Exception as error:  # every failure is told to the program, never shown raw
        hints = list(getattr(error, "hints", None) or [])
        return {"message": getattr(error, "diagnostic", None) or str(error), "hints": hints}
    partial = os.path.join(folder, "main.pdf.part")
    with open(partial, "wb") as file:
        file.write(pdf)
        file.flush()
        os.fsync(file.fileno())
    os.replace(partial, os.path.join(folder, "main.pdf"))
    return {}


def main():
    fonts = [sys.argv[1]] if sys.argv[1] else []
    failed = False
    for folder in sys.argv[2:]:
        result = compile_folder(folder, fonts)
        failed = failed or bool(result)
        print(json.dumps(result, ensure_ascii=False), flush=True)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
