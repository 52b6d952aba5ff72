/// Where an action takes place.
public struct Place: Hashable, Sendable {
  /// Name of the place.
  public var name: String
  /// Postal address; `nil` when unknown.
  public var address: String?
  /// Degrees north and east (WGS 84); `nil` when unknown.
  public var coordinates: Coordinates?

  /// Makes a place.
  public init(name: String, address: String? = nil, coordinates: Coordinates? = nil) {
    self.name = name
    self.address = address
    self.coordinates = coordinates
  }
}

/// A point on Earth (WGS 84).
public struct Coordinates: Hashable, Sendable {
  /// Degrees north, -90 to 90.
  public var latitude: Double
  /// Degrees east, -180 to 180.
  public var longitude: Double

  /// Makes a point.
  public init(latitude: Double, longitude: Double) {
    self.latitude = latitude
    self.longitude = longitude
  }
}

/// Whom to ask about an action, by function: no personal data stands in a register.
public struct Contact: Hashable, Sendable {
  /// Function, such as « responsable de l’espace public numérique »; `nil` when only the service
  /// is known.
  public var function: String?
  /// Service of the collectivity; `nil` when unknown.
  public var service: String?

  /// Makes a contact.
  public init(function: String?, service: String? = nil) {
    self.function = function
    self.service = service
  }
}

/// Something measured.
public struct Indicator: Hashable, Sendable {
  /// What is measured.
  public var label: String
  /// The value, as it was written, a decimal number with a point.
  public var value: String
  /// The unit, such as « % »; `nil` when it is a plain number.
  public var unit: String?
  /// The year of the measure; `nil` when no source says.
  public var year: Int?
  /// The source's caution, such as « plus de »; `nil` when it gives the value flatly.
  public var precision: String?

  /// Makes an indicator.
  public init(
    label: String, value: String, unit: String? = nil, year: Int? = nil, precision: String? = nil
  ) {
    self.label = label
    self.value = value
    self.unit = unit
    self.year = year
    self.precision = precision
  }
}

/// What shows that an action exists.
public enum Evidence: Hashable, Sendable {
  /// A page on the web; the title is `nil` when nobody gave one.
  case link(address: String, title: String?)
  /// A file of the workspace, with its digest (`sha256:…`), `nil` when nobody recorded it.
  case file(path: String, digest: String?, title: String?)
  /// A photo of the workspace.
  case photo(Photo)
}

/// A photo of the workspace.
public struct Photo: Hashable, Sendable {
  /// Path, from the folder of the file that names it.
  public var path: String
  /// What a person who does not see it must know; empty when nobody wrote it.
  public var alternative: String
  /// Who made it; `nil` when unknown.
  public var credit: String?
  /// What stands under it; `nil` for nothing.
  public var caption: String?

  /// Makes a photo.
  public init(path: String, alternative: String, credit: String? = nil, caption: String? = nil) {
    self.path = path
    self.alternative = alternative
    self.credit = credit
    self.caption = caption
  }
}

/// The same action in an earlier edition, under another id.
public struct Predecessor: Hashable, Sendable {
  /// The earlier edition.
  public var edition: Int
  /// Its id there.
  public var action: ActionID

  /// Makes a link.
  public init(edition: Int, action: ActionID) {
    self.edition = edition
    self.action = action
  }
}

/// Why an auditor might not keep an action.
public struct Reserve: Hashable, Sendable {
  /// The reason, from a closed list.
  public var code: ReserveCode
  /// A word about it; empty when there is none.
  public var text: String

  /// Makes a reserve.
  public init(code: ReserveCode, text: String = "") {
    self.code = code
    self.text = text
  }
}

/// A column of the user's own.
public struct ExtraField: Hashable, Sendable {
  /// The heading of the column.
  public var name: String
  /// What stands in it.
  public var value: String

  /// Makes a field.
  public init(name: String, value: String) {
    self.name = name
    self.value = value
  }
}

/// Where a fact comes from.
public struct Source: Hashable, Sendable {
  /// What kind of thing it is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A page on the web.
    case page
    /// A document that the project holds.
    case document
  }

  /// What kind of thing it is.
  public var kind: Kind
  /// Address on the web; `nil` when there is none.
  public var address: String?
  /// Name of the document; `nil` for a page.
  public var name: String?
  /// Title; `nil` when unknown.
  public var title: String?
  /// When it was published; `nil` when it does not say.
  public var date: PartialDate?
  /// Editions of the label to which the source itself ties the action; empty when it does not say.
  public var editions: [Int]

  /// Makes a source.
  public init(
    kind: Kind, address: String? = nil, name: String? = nil, title: String? = nil,
    date: PartialDate? = nil, editions: [Int] = []
  ) {
    self.kind = kind
    self.address = address
    self.name = name
    self.title = title
    self.date = date
    self.editions = editions
  }
}
