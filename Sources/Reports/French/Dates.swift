import LabelModel

extension French {
  /// When an action took place: « depuis 2012 », « commencée en mai 2022 », « de 2015 à 2018 »; `nil`
  /// when nothing is known.
  static func period(of action: Action) -> String? {
    switch (action.start, action.end) {
    case (let start?, let end?) where start == end: at(start)
    case (let start?, let end?): "\(from(start)) \(until(end))"
    case (let start?, nil): action.status == .running ? since(start) : beginning(start)
    case (nil, let end?): "jusqu’\(until(end))"
    case (nil, nil): nil
    }
  }

  /// « depuis 2012 », « depuis le 3 mai 2021 ».
  static func since(_ date: PartialDate) -> String {
    "depuis \(date.day == nil ? "" : "le ")\(date.inFrench)"
  }

  /// « en 2012 », « en mai 2021 », « le 3 mai 2021 ».
  static func at(_ date: PartialDate) -> String {
    "\(date.day == nil ? "en" : "le") \(date.inFrench)"
  }

  private static func beginning(_ date: PartialDate) -> String { "commencée \(at(date))" }

  private static func from(_ date: PartialDate) -> String {
    date.day == nil ? of(date.inFrench) : "du \(date.inFrench)"
  }

  private static func until(_ date: PartialDate) -> String {
    date.day == nil ? "à \(date.inFrench)" : "au \(date.inFrench)"
  }
}
