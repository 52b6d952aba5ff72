import Documents
import LabelModel
import Reports
import Testing

/// Dossiers that lack what the shipped ones have, or have what they lack.
@Suite("Unusual dossiers")
struct UnusualDossierTests {
  private func input(
    grilles: [Dossier.Grille], actions: [Action] = [], referentials: [Referential] = []
  ) throws -> ReportInput {
    let dossier = Dossier(
      collectivity: Collectivity(
        id: "albi", name: "Albi", inseeCode: "81004", kind: .town),
      edition: 2023, label: LabelEdition(name: "Villes Internet"), registerPath: "r.xml",
      grilles: grilles, referenceDate: try #require(CalendarDate("2022-11-15")))
    let register = Register(collectivity: "albi", edition: 2023, actions: actions)
    return try Shipped.input(dossier, register, referentials)
  }

  private static let tree = Referential(
    id: "arbre", title: "Arbre", levels: ["axe", "enjeu"],
    nodes: [
      Node(
        id: "un", level: "axe", title: "Un",
        children: [Node(id: "un-a", level: "enjeu", title: "Un a")]),
      Node(id: "deux", level: "axe", title: "Deux"),
    ])

  @Test(arguments: Report.allCases)
  func anEmptyDossierStillMakesADocument(report: Report) throws {
    let document = try Shipped.document(report, try input(grilles: []))
    #expect(document.plainText.contains("Albi"))
    #expect(document.title.contains("d’Albi"))
    #expect(document.cards.isEmpty)
  }

  @Test(arguments: Report.allCases)
  func actionsWithoutGrilleAreAllShown(report: Report) throws {
    let document = try Shipped.document(
      report, try input(grilles: [], actions: [Action(id: "x", title: "Action d'essai")]))
    #expect(document.cards.count == (report == .dossier ? 1 : 0))
  }

  @Test(arguments: [Report.dossier, .synthesis])
  func actionsThatAwaitConfirmationAreCounted(report: Report) throws {
    var carried = Action(id: "x", title: "Reprise")
    carried.status = .running
    carried.carrier = .direct
    carried.classifications = [Classification(grille: "arbre", principal: "un-a")]
    carried.toConfirm = 2023
    let document = try Shipped.document(
      report,
      try input(
        grilles: [.init(referential: "arbre", role: .chapters)], actions: [carried],
        referentials: [Self.tree]))
    let counts = Dictionary(document.counts.map { ($0.name, $0.text) }) { first, _ in first }
    #expect(counts["a-confirmer"] == "1")
    #expect(counts["totaux/eligibles"] == "0")
    #expect(document.plainText.contains("reste à confirmer"))
  }

  @Test func textsOfAnEarlierEditionSayIt() throws {
    var input = try input(grilles: [])
    input.dossier.introduction = [.paragraph([.text("Une ville.")])]
    #expect(!(try Shipped.document(.dossier, input)).plainText.contains("pas encore relu"))
    input.dossier.carriedTexts = [.introduction: 2021]
    let text = try Shipped.document(.dossier, input).plainText
    #expect(text.contains("Texte de l’édition 2021, pas encore relu pour celle-ci."))
  }

  @Test func actionsOutsideTheChaptersHaveTheirOwn() throws {
    var inside = Action(id: "x", title: "Dedans")
    inside.classifications = [Classification(grille: "arbre", principal: "un-a")]
    var unknown = Action(id: "y", title: "Ailleurs")
    unknown.classifications = [Classification(grille: "arbre", principal: "absent")]
    let document = try Shipped.document(
      .dossier,
      try input(
        grilles: [.init(referential: "arbre", role: .chapters)],
        actions: [inside, unknown, Action(id: "z", title: "Nulle part")],
        referentials: [Self.tree]))
    #expect(document.cards.map(\.title.content.plainText) == ["Dedans", "Ailleurs", "Nulle part"])
    let chapters = document.headings.filter { $0.level == 2 }.map(\.content.plainText)
    #expect(chapters.contains("Un") && !chapters.contains("Deux"))
    #expect(chapters.contains("Actions sans champ"))
    #expect(
      document.plainText.contains(
        "« Deux » n’a aucune action et donc pas de chapitre."
          .replacing("« ", with: "«\u{A0}").replacing(" »", with: "\u{A0}»")))
  }

  @Test(arguments: Report.allCases)
  func placesThatNobodyConfirmedAreSaid(report: Report) throws {
    var proposed = Action(id: "x", title: "Proposée")
    proposed.classifications = [
      Classification(grille: "arbre", principal: "un-a", origin: .proposed)
    ]
    var decided = Action(id: "y", title: "Décidée")
    decided.classifications = [Classification(grille: "arbre", principal: "un-a")]
    let role: Dossier.GrilleRole = report == .green ? .green : .chapters
    let words = "le classement de 1 action est seulement proposé"
    func document(_ actions: [Action]) throws -> Document {
      try Shipped.document(
        report,
        try input(
          grilles: [.init(referential: "arbre", role: role)], actions: actions,
          referentials: [Self.tree]))
    }
    let said = try document([proposed, decided])
    #expect(said.plainText.contains(words))
    #expect(said.counts.contains { $0.name == "arbre/proposes" && $0.text == "1" })
    #expect(try !document([decided]).plainText.contains("seulement proposé"))
  }

  @Test func contactsStayOutOfThePublicEdition() throws {
    var action = Action(id: "x", title: "Avec contact")
    action.contact = Contact(function: "responsable de l’espace numérique", service: "DSI")
    var input = try input(grilles: [], actions: [action])
    let shown = "responsable de l’espace numérique"
    #expect(try !Shipped.document(.dossier, input).plainText.contains(shown))
    input.isPublicEdition = false
    let document = try Shipped.document(.dossier, input)
    #expect(document.plainText.contains(shown))
    #expect(!document.plainText.contains("Édition publique"))
  }

  @Test func everythingThatIsKnownOfAnActionIsOnItsCard() throws {
    var action = Action(id: "x", title: "Atelier d'essai")
    action.status = .running
    action.carrier = .delegate
    action.start = PartialDate("2021-05")
    action.summary = "Un résumé."
    action.description = [
      .paragraph([.text("Plus "), .strong([.text("long")]), .lineBreak, .text("& détaillé.")]),
      .bulletedList([[.link(address: "https://a.fr/?x=1&y=2", [.text("une page")])]]),
    ]
    action.classifications = [
      Classification(grille: "arbre", principal: "un-a", secondary: ["deux"])
    ]
    action.audiences = [.seniors]
    action.partners = ["MJC <Sud>", "Emmaüs"]
    action.place = Place(name: "Mairie", address: "1 place de la Mairie")
    action.indicators = [Indicator(label: "visites", value: "1200", year: 2022)]
    action.mentions = ["mediation-numerique"]
    action.evidence = [
      .link(address: "https://b.fr/page", title: nil),
      .file(path: "preuves/rapport.pdf", digest: nil, title: "Rapport"),
      .photo(Photo(path: "p.jpg", alternative: "La salle", credit: "Ville")),
    ]
    action.sources = [
      Source(kind: .page, address: "https://www.c.fr/x", date: PartialDate("2022-03")),
      Source(kind: .document, title: "Bulletin"),
    ]
    let document = try Shipped.document(
      .dossier,
      try input(
        grilles: [.init(referential: "arbre", role: .chapters)], actions: [action],
        referentials: [Self.tree]))
    let card = try #require(document.cards.first)
    let text = Document(language: "fr", title: "", blocks: [.card(card)]).plainText
      .replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
    for words in [
      "Éligible", "Un résumé.", "Plus long & détaillé.", "une page",
      "En cours depuis mai 2021. Portée par un délégataire ou un prestataire. Pour les seniors. "
        + "Avec MJC <Sud> et Emmaüs. Lieu : Mairie, 1 place de la Mairie.",
      "Visites : 1 200 (2022).", "Contribue aussi à l’enjeu « Deux » et à la mention « mediation",
      "page du site b.fr", "Rapport", "Photo : La salle (Ville)",
      "Source : page du site c.fr, mars 2022 ; Bulletin",
    ] {
      #expect(text.contains(words), "« \(words) » is not in: \(text)")
    }
  }

  @Test func theElectedOfficialSpeaksOnlyOnceSomebodyWroteIt() throws {
    var input = try input(grilles: [])
    #expect(try !Shipped.document(.dossier, input).plainText.contains("Le mot de l’élu"))
    input.dossier.foreword = Foreword(
      author: "A. Durand", function: "adjointe au numérique",
      blocks: [.paragraph([.text("Bonjour.")])])
    let text = try Shipped.document(.dossier, input).plainText
    #expect(text.contains("Le mot de l’élu") && text.contains("A. Durand, adjointe au numérique"))
  }

  @Test func photosAreShownWithTheirWords() throws {
    var input = try input(grilles: [])
    input.dossier.introduction = [.paragraph([.text("Bonjour.")])]
    input.dossier.photos = [
      Photo(path: "a.png", alternative: "L’espace numérique", credit: "Ville", caption: "En 2022"),
      Photo(path: "absente.png", alternative: "Absente"),
    ]
    input.images = ["a.png": ImageData(bytes: [], format: .png)]
    let figures = try Shipped.document(.dossier, input).allBlocks.compactMap { block in
      if case .figure(let figure) = block { figure } else { nil }
    }
    #expect(figures.map(\.caption.plainText) == ["En 2022"])
    #expect(figures.map(\.credit.plainText) == ["© Ville"])
  }

  @Test(
    arguments: [
      (nil, "on ne peut dire ici"), (50_000, "pas tenue"), (50_001, "dépasse le seuil"),
    ] as [(Int?, String)])
  func theLawAppliesAboveItsThreshold(population: Int?, words: String) throws {
    var input = try input(grilles: [])
    input.dossier.collectivity.population = population.map { Population(count: $0) }
    #expect(try Shipped.document(.green, input).plainText.contains(words))
  }
}
