/// What a dossier becomes for a later edition.
public struct DossierCarryOver: Hashable, Sendable {
  /// The new dossier.
  public var dossier: Dossier
  /// Photos that were not there any more, and are left.
  public var lostPhotos: [Photo]
  /// What a person must do, in the order of the dossier.
  public var tasks: [CarryOverTask]

  /// Makes the dossier of a later edition.
  ///
  /// Words are kept and said to be of the earlier edition; totals and results keep the edition that
  /// they are about; the ceremony, which is to come, is left out.
  ///
  /// - Parameters:
  ///   - old: The dossier of an earlier edition.
  ///   - edition: The later edition.
  ///   - changes: Grilles that it replaces.
  ///   - added: Grilles that it adds, without a role.
  ///   - folder: Name of the folder of the old dossier, beside which the new one stands.
  ///   - inventory: Name of the inventory that stands beside the old dossier; `nil` for none.
  ///   - isFile: Whether a path, from the folder of the old dossier, leads to a file.
  public init(
    _ old: Dossier, to edition: Int, changes: [GrilleChange] = [],
    adding added: [ReferentialID] = [],
    folder: String, inventory: String? = nil,
    isFile: (String) -> Bool = { _ in true }
  ) {
    let date = Register.defaultReferenceDate(edition: edition)
    var new = old
    new.edition = edition
    new.label = LabelEdition(name: old.label.name)
    new.registerPath = Self.path(of: edition, beside: old.registerPath)
    new.referenceDate = date
    new.referenceDateNote = Dossier.conventionalNote
    for index in new.grilles.indices {
      if let change = changes.first(where: { $0.from.id == new.grilles[index].referential }) {
        new.grilles[index].referential = change.to.id
      }
    }
    new.grilles += added.map { Dossier.Grille(referential: $0, role: nil) }
    for text in old.writtenTexts {
      new.carriedTexts[text] = old.carriedTexts[text] ?? old.edition
    }
    let photos = Dictionary(grouping: old.photos) { isFile($0.path) }
    lostPhotos = photos[false] ?? []
    new.photos = (photos[true] ?? []).map { photo in
      var photo = photo
      // A photo that an earlier edition had lent already is as near to the new folder.
      if !photo.path.hasPrefix("../") { photo.path = "../\(folder)/\(photo.path)" }
      return photo
    }
    dossier = new
    tasks = []
    tasks = Self.tasks(of: new, from: old, lost: lostPhotos, inventory: inventory)
  }

  /// The path of the register of an edition, beside another register.
  private static func path(of edition: Int, beside path: String) -> String {
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    return folder + "\(edition).xml"
  }

  private static func tasks(
    of new: Dossier, from old: Dossier, lost: [Photo], inventory: String?
  ) -> [CarryOverTask] {
    var words: [CarryOverTask.Words] = [
      .init(
        "vérifier la date de référence et la cérémonie",
        why: "le \(new.referenceDate.inFrench) n’est qu’une convention, et la cérémonie n’est pas "
          + "reprise",
        settledBy: "le calendrier que publie le label")
    ]
    for text in Dossier.Text.allCases {
      guard let edition = new.carriedTexts[text] else { continue }
      words.append(
        .init(
          text == .foreword
            ? "faire relire et signer à nouveau le mot de l’élu" : "relire : \(text.label)",
          why: "le texte est celui de l’édition \(edition)",
          settledBy: "le texte relu, puis l’attribut « repris-de » retiré"))
    }
    let claims = old.claims.map { "« \($0.phrase) » pour l’édition \($0.year)" }
    words.append(
      .init(
        "déclarer le total de l’édition \(new.edition), s’il est publié",
        why: claims.isEmpty
          ? "aucun total n’est déclaré"
          : "gardé pour mémoire, et jamais pour cette édition : "
            + claims.joined(separator: " ; "),
        settledBy: "le total que la ville publie, avec sa source"))
    if let population = old.collectivity.population {
      words.append(
        .init(
          "mettre à jour la population",
          why: population.year.map { "elle est celle de \($0)" } ?? "son année n’est pas connue",
          settledBy: "la dernière population légale, avec sa source"))
    }
    if !new.photos.isEmpty {
      words.append(
        .init(
          "remplacer les photos", why: "elles sont celles de l’édition \(old.edition)",
          settledBy: "des photos de l’année, chacune avec son texte alternatif"))
    }
    words += lost.map {
      .init(
        "retrouver la photo « \($0.path) »", why: "elle n’est plus à cet endroit",
        settledBy: "le fichier remis à sa place, ou une autre photo")
    }
    if let inventory {
      words.append(
        .init(
          "refaire l’inventaire du matériel",
          why: "« \(inventory) » est celui de l’édition \(old.edition), et n’est pas repris",
          settledBy: "l’inventaire de l’année, à côté du nouveau dossier"))
    }
    return words.map { CarryOverTask(service: nil, action: nil, kind: nil, words: $0) }
  }
}

extension Dossier {
  /// Why the reference date is that of the convention, for a dossier in which nobody has chosen it.
  public static let conventionalNote =
    "Par convention, le 15 novembre de l’année qui précède l’édition, tant que le label n’a pas "
    + "publié la sienne."

  /// The texts that somebody has written.
  var writtenTexts: [Text] {
    Text.allCases.filter { text in
      switch text {
      case .introduction: !introduction.isEmpty
      case .greenIntroduction: !greenIntroduction.isEmpty
      case .notice: !notice.isEmpty
      case .foreword: foreword != nil
      }
    }
  }
}
