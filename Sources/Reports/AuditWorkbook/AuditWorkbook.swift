public import Documents
public import LabelModel
package import Workbooks

/// The workbook of the auditor: the actions on a sheet, and every count as a live formula on them
/// beside what the program counted.
///
/// Whoever changes a cell of an action sees the counts follow. The files that the counts come from
/// stand on hidden sheets, so that the workbook alone is enough to count again.
public struct AuditWorkbook: Sendable {
  /// The application.
  public var dossier: Dossier
  /// What was recorded.
  public var register: Register
  /// What the program counted.
  public var tally: Tally
  /// The verdicts; `nil` without an audit.
  public var verdicts: Verdicts?
  /// Whose verdicts they are; `nil` without an audit.
  public var audit: VerdictLog.Nature?
  /// Digest of the register (`sha256:…`); `nil` when it was not computed.
  public var registerDigest: String?
  /// Digest of the manifest, in groups; `nil` when the dossier is not frozen.
  public var manifestCode: String?
  /// The files that it carries.
  public var attachments: [Attachment]
  /// Version of the program.
  public var programVersion: String

  /// Gathers what the workbook is made from.
  public init(
    dossier: Dossier, register: Register, tally: Tally, verdicts: Verdicts? = nil,
    audit: VerdictLog.Nature? = nil, registerDigest: String? = nil, manifestCode: String? = nil,
    attachments: [Attachment] = [],
    programVersion: String
  ) {
    self.dossier = dossier
    self.register = register
    self.tally = tally
    self.verdicts = verdicts
    self.audit = audit
    self.registerDigest = registerDigest
    self.manifestCode = manifestCode
    self.attachments = attachments
    self.programVersion = programVersion
  }

  /// Name of its file, without the ending.
  public static let name = "audit"

  /// Name of the sheet of the actions.
  public static let actionsName = AuditActionsSheet.name

  /// The day at which eligibility was assessed.
  var referenceDate: CalendarDate { tally.referenceDate ?? dossier.referenceDate }

  /// The workbook as a value.
  package var workbook: Workbook {
    let actions = AuditActionsSheet(self)
    let counts = AuditCountsSheet(self, actions: actions)
    let rules = AuditRulesSheet(referenceDate: referenceDate)
    return Workbook(
      .init(
        title: "Classeur d’audit : \(dossier.collectivity.name), édition \(dossier.edition)",
        subject: "Les actions, et chaque compte en formule", author: dossier.collectivity.name,
        created: dossier.referenceDate),
      sheets: [readMe(counts), counts.sheet, actions.sheet, rules.sheet]
        + attachments.map { CarriedSheet.sheet(of: $0) },
      names: actions.names + rules.names)
  }

  /// The workbook as the bytes of an XLSX file.
  ///
  /// Throws when a text is too long for a spreadsheet.
  public func xlsx() throws -> [UInt8] { try workbook.written(as: .xlsx) }

  private func readMe(_ counts: AuditCountsSheet) -> Sheet {
    var sheet = Sheet("Lisez-moi")
    sheet.columns = [1: .init(width: 44), 2: .init(width: 90)]
    sheet.append([.text("Classeur d’audit", style: CellStyle(.title))])
    func add(_ label: String, _ cell: Cell, height: Double? = nil) {
      sheet.append([.text(label, style: CellStyle(.subtitle)), cell], height: height)
    }
    let wrapped = CellStyle(isWrapped: true)
    add("Collectivité", .text(dossier.collectivity.name))
    add("Édition", .text(String(dossier.edition)))
    add(
      "Date de référence",
      .formula(
        AuditRulesSheet.dateName, cached: .date(referenceDate), style: CellStyle(format: .date)))
    add("Concordance", .formula(counts.agreementFormula, cached: .text(counts.agreementText)))
    if dossier.claims.isEmpty { add("Déclarées", .text("aucun total déclaré")) }
    for claim in dossier.claims {
      let text = "\(French.total(claim)) (\(claim.nature.label), \(claim.year))"
      add("Déclarées", .text(text, style: wrapped))
    }
    add("Retenues", .text(retainedText, style: wrapped))
    add("Empreinte du registre", .text(registerDigest ?? "pas calculée"))
    add("Empreinte du gel", .text(manifestCode ?? "le dossier n’est pas gelé"))
    add("Fait par", .text("Arobase \(programVersion)"))
    sheet.skip()
    for (label, text) in Self.explanations {
      // Not every spreadsheet makes room by itself for a text of several lines.
      add(label, .text(text, style: wrapped), height: Double(15 * (1 + text.count / 80)))
    }
    return sheet
  }

  private var retainedText: String {
    switch audit {
    case .audit: "\(tally.totals.retained ?? 0), d’après les verdicts de l’auditeur"
    case .example:
      "\(tally.totals.retained ?? 0) : audit d’exemple, qui n’est pas celui du jury"
    case nil: "pas d’audit"
    }
  }

  private static let explanations: [(String, String)] = [
    (
      "Feuille « Actions »",
      "Les actions du registre. Les colonnes de gauche sont recopiées du registre, celles de droite "
        + "sont des formules : elles appliquent les règles de la feuille « Règles » à la date de "
        + "référence."
    ),
    (
      "Feuille « Décompte »",
      "Chaque compte en formule sur la feuille « Actions », à côté du nombre d’Arobase. La colonne "
        + "« Accord » dit « oui » ou « NON ». La dernière colonne donne l’expression XPath qui refait "
        + "le même compte des recensées sur le registre, avec n’importe quel outil XML."
    ),
    (
      "Feuille « Règles »",
      "La date de référence et les réponses des règles. Les changer change les comptes."
    ),
    (
      "Pour essayer",
      "Changez le porteur, une date ou le nœud principal d’une action : les formules suivent, et la "
        + "ligne ne s’accorde plus avec le nombre d’Arobase."
    ),
    (
      "Les fichiers portés",
      "Le registre et les autres fichiers d’où viennent les comptes sont dans des feuilles masquées, "
        + "ligne à ligne. « arobase audit » les relit et compare tout ce classeur avec eux."
    ),
    (
      "Déclarées, recensées, éligibles, retenues",
      "Quatre nombres qui ne se mélangent jamais. Ce classeur ne compte que les trois derniers ; les "
        + "retenues viennent des verdicts de l’auditeur."
    ),
  ]
}
