import ArgumentParser
import Diagnostics
import Foundation
import LabelModel
import LabelXML
import Testing

@testable import Commands

/// A small workspace on the disk: one grille, and registers of four towns.
final class CategorizeFixture {
  let root: URL
  /// The register for which suggestions are made: two blanks, one place proposed, one decided.
  var register: String { root.path + "/actions/v/2023.xml" }

  init() throws {
    root = FileManager.default.temporaryDirectory
      .appending(path: "arobase-categorize-\(UUID().uuidString)")
    try write(Self.referential, "referentiels/g.xml")
    try write(Self.own, "actions/v/2023.xml")
    for town in ["w", "x", "y"] { try write(Self.other(town), "actions/\(town)/2022.xml") }
  }

  deinit { try? FileManager.default.removeItem(at: root) }

  func text() throws -> String { try String(contentsOfFile: register, encoding: .utf8) }

  func run(_ arguments: String...) throws {
    var command = try Arobase.parseAsRoot(["categorize", register, "--grille", "g"] + arguments)
    try command.run()
  }

  func workspace() -> Workspace { Workspace(around: register, files: Disk.files) }

  func loaded() throws -> LoadedRegister {
    try #require(try workspace().readRegister(register).value)
  }

  func reading(review: Bool = false, threshold: Double? = nil) throws -> CategorizeReading {
    let workspace = workspace()
    let register = try loaded().register
    return CategorizeReading(
      register, try #require(workspace.referential("g")),
      LearningSet(workspace, for: register), review: review, threshold: threshold)
  }

  /// What is suggested when the registers of some towns are not there.
  func reading(without towns: [String]) throws -> CategorizeReading {
    for town in towns {
      try FileManager.default.removeItem(at: root.appending(path: "actions/\(town)"))
    }
    return try reading()
  }

  /// Adds a file to the workspace.
  func write(_ text: String, _ path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  private static let referential = """
    <?xml version="1.0" encoding="UTF-8"?>
    <referentiel xmlns="urn:arobase:referentiel:1" id="g" titre="Grille d’essai" depuis="2020" niveaux="champ">
      <noeud id="reseaux" niveau="champ" titre="Réseaux"><lexique force="forte">fibre optique ; antenne</lexique></noeud>
      <noeud id="ecole" niveau="champ" titre="École"><lexique force="forte">élèves ; tablettes</lexique></noeud>
      <noeud id="culture" niveau="champ" titre="Culture"><lexique force="forte">musée ; concert</lexique></noeud>
      <noeud id="divers" niveau="champ" titre="Divers"><lexique>autre</lexique></noeud>
    </referentiel>
    """

  static let own = """
    <?xml version="1.0" encoding="UTF-8"?>
    <registre xmlns="urn:arobase:registre:1" collectivite="v" edition="2023">
      <!-- un mot de l’agent -->
      <action id="fibre" statut="en-cours" porteur="direct">
        <titre>La fibre optique arrive</titre>
        <source type="page" href="https://v.fr/1"/>
      </action>
      <action id="obscure" statut="en-cours" porteur="direct">
        <titre>Chose inconnue</titre>
        <source type="page" href="https://v.fr/2"/>
      </action>
      <action id="proposee" statut="en-cours" porteur="direct">
        <titre>Des tablettes pour les élèves</titre>
        <classement grille="g"  principal="ecole" origine="propose" methode="ensemble-1"/>
        <source type="page" href="https://v.fr/3"/>
      </action>
      <action id="decidee" statut="en-cours" porteur="direct">
        <titre>Antenne et fibre optique du musée</titre>
        <classement grille="g" principal="culture"/>
        <source type="page" href="https://v.fr/4"/>
      </action>
    </registre>
    """

  private static func other(_ town: String) -> String {
    let kinds = [
      ("reseaux", "Antenne et fibre optique"), ("ecole", "Tablettes des élèves"),
      ("culture", "Concert au musée"),
    ]
    var text =
      "<registre xmlns=\"urn:arobase:registre:1\" collectivite=\"\(town)\" edition=\"2022\">\n"
    for index in 0..<12 {
      let (node, title) = kinds[index % kinds.count]
      text += """
          <action id="\(town)-\(index)" statut="en-cours" porteur="direct">
            <titre>\(title) numéro \(index)</titre>
            <classement grille="g" principal="\(node)"/>
            <source type="page" href="https://\(town).fr/\(index)"/>
          </action>

        """
    }
    return text + "</registre>\n"
  }
}
