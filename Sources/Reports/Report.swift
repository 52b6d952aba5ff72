public import Diagnostics
public import Documents
import LabelModel

/// A document that is made from a dossier.
///
///     let checked = Report.dossier.document(from: input, compiler: compiler)
public enum Report: String, CaseIterable, Sendable {
  /// The application dossier: every action, chapter by chapter.
  case dossier
  /// The green report: the plan of the town for a responsible digital.
  case green = "arobase-verte"
  /// The one-page summary for the elected official.
  case synthesis = "synthese"

  /// Name of its template, and of its files without their endings.
  public var name: String { rawValue }

  /// The document, made from values and from the templates at hand; `nil` when its template has
  /// an error.
  public func document(from input: ReportInput, compiler: DocumentCompiler) -> Checked<Document> {
    let compiled = compiler.compile(
      name, model: model(from: input),
      resources: DocumentResources(charts: charts(from: input), images: input.images))
    return Checked(compiled.value.map(TypesetPass.applied), compiled.diagnostics)
  }

  /// What its template is given: every name that a template may write.
  public func model(from input: ReportInput) -> TemplateValue {
    let common = CommonView(input: input).view
    return switch self {
    case .dossier: common.merging(DossierView(input: input).view)
    case .green: common.merging(GreenView(input: input).view)
    case .synthesis: common.merging(SynthesisView(input: input).view)
    }
  }

  /// The charts that its template may show.
  public func charts(from input: ReportInput) -> [String: Chart] {
    let charts: [(String, Chart?)] =
      switch self {
      case .dossier:
        [
          (
            "champs",
            input.grille(.chapters).map { ReportCharts.outcomes(of: $0, withOthers: true) }
          ),
          ("mosaique", input.grille(.mosaic).map { MosaicView(grille: $0).chart }),
        ]
      case .green: GreenView(input: input).charts
      case .synthesis: [("mosaique", input.grille(.mosaic).map { MosaicView(grille: $0).chart })]
      }
    return Dictionary(
      charts.compactMap { name, chart in chart.map { (name, $0) } }, uniquingKeysWith: { $1 })
  }
}
