import Documents

extension Valmont {
  static func model(style: String) -> TemplateValue {
    [
      "style": .text(style),
      "commune": "Valmont-sur-Loire",
      "population": "24\u{202F}310 habitants (2021)",
      "presentation": .markup(
        Markup([
          "équiper, ", .strong(["accompagner"]),
          " et rendre compte. Ce dossier rassemble ce qui est fait, ce qui le prouve et ce qui reste à faire.",
        ])),
      "chiffres": .list([
        figure("96", "actions recensées", "dans le registre 2024"),
        figure("71", "actions éligibles", "selon les règles du label"),
        figure("25", "actions à vérifier", "date ou porteur à préciser"),
        figure("13 sur 15", "enjeux couverts", "le 16e n’est pas publié"),
      ]),
      "chapitres": .list([
        chapter(
          "mediation", "Médiation numérique",
          "Sept lieux ouverts à tous, douze médiateurs, et des permanences dans chaque quartier.",
          chart: true, actions: 4),
        chapter(
          "democratie", "Démocratie locale et participation",
          "Les conseils de quartier délibèrent en ligne ; les budgets participatifs y sont votés.",
          chart: false, actions: 3),
        chapter(
          "responsable", "Numérique responsable",
          "Un plan pluriannuel pour prolonger la vie des équipements et réduire les usages inutiles.",
          chart: false, actions: 5),
      ]),
      "comptes": .list(
        counts.map {
          [
            "titre": .text($0.0), "eligibles": .text(String($0.1)),
            "averifier": .text(String($0.2)), "total": .text(String($0.1 + $0.2)),
          ]
        }),
    ]
  }

  static let counts = [
    ("Dématérialisation", 14, 3), ("Démocratie locale", 9, 5), ("Médiation numérique", 23, 4),
    ("Réseaux et équipements", 16, 6), ("Numérique responsable", 9, 7),
  ]

  private static func figure(_ value: String, _ label: String, _ note: String) -> TemplateValue {
    ["valeur": .text(value), "libelle": .text(label), "note": .text(note)]
  }

  private static func chapter(
    _ id: String, _ title: String, _ summary: String, chart: Bool, actions: Int
  ) -> TemplateValue {
    [
      "id": .text(id), "titre": .text(title), "resume": .text(summary), "graphique": .flag(chart),
      "actions": .list((0..<actions).map { action($0, in: id) }),
    ]
  }

  private static let titles = [
    "Espace public numérique des Quais", "Bus des démarches, sept communes",
    "Prêt de tablettes et ateliers « premiers pas » pour les plus de 60 ans",
    "Réemploi des postes informatiques de la ville", "Permanences des conseillers numériques",
  ]

  private static func action(_ index: Int, in chapter: String) -> TemplateValue {
    [
      "id": .text("\(chapter)-\(index + 1)"),
      "titre": .text(titles[index % titles.count]),
      "etat": .text(index % 3 == 2 ? "terminée en 2023" : "en cours"),
      "verte": .flag(index % 2 == 1),
      "porteur": "service Vie numérique de la ville",
      "dates": "depuis mars 2019",
      "publics": "habitants, demandeurs d’emploi, aînés",
      "description": .markup(
        Markup([
          .paragraph([
            "Un lieu ouvert six jours sur sept, avec douze postes, une imprimante partagée et un ",
            .emphasis(["accompagnement individuel"]),
            " sur rendez-vous. L’équipe aide à remplir une démarche, à créer une adresse, à classer des photographies ; elle oriente vers les services sociaux quand la demande dépasse le numérique.",
          ]),
          .list(
            .unordered,
            [["1\u{202F}240 personnes accueillies en 2022 ;"], ["86 ateliers collectifs."]]),
        ])),
      "source": "https://www.valmont-sur-loire.example/numerique",
      "source_titre": "page « Numérique » du site de la ville, février 2023",
    ]
  }

  static let attachments = [
    Attachment(
      id: "arobase-registre", fileName: "registre.xml", mediaType: "application/xml",
      description: "Le registre des actions", relationship: .source,
      bytes: Array("<registre edition=\"2024\"/>\n".utf8))
  ]

  static let resources = DocumentResources(
    charts: [
      "mosaique": .mosaic(
        MosaicChart(
          title: "Couverture des enjeux par les actions recensées",
          caption: "Une action liée à plusieurs enjeux compte une fois pour chacun.",
          tiles: tiles)),
      "barres": .bars(
        BarChart(
          title: "Actions par critère et par éligibilité", labelHeader: "Critère",
          series: [
            .init("éligibles", fill: .solid), .init("à vérifier", fill: .hatched),
            .init("inéligibles", fill: .outlined),
          ],
          bars: counts.map { BarChart.Bar($0.0, [$0.1, $0.2, $0.1 % 3]) })),
      "frise": .timeline(
        TimelineChart(
          title: "Dates clés de la politique numérique", labelHeader: "Étape",
          events: [
            .init("Premier espace public numérique", .since(.init(2011, month: 9))),
            .init("Label, premier 3 @", .at(.init(2014))),
            .init("Plan « école connectée »", .between(.init(2015), .init(2020, month: 6))),
            .init("Charte du numérique responsable", .at(.init(2021, month: 10))),
            .init("Conseillers numériques", .since(.init(2021, month: 3))),
          ], present: .init(2023, month: 11))),
    ],
    images: ["carte.svg": ImageData(bytes: Array(map.utf8), format: .svg)])

  private static let tiles: [MosaicChart.Tile] = [
    .init("emploi", count: 6), .init("culture et patrimoine", count: 9),
    .init("services publics", count: 17), .init("identité", count: 2),
    .init("éducation", count: 14), .init("démocratie locale", count: 11),
    .init("coopération", count: 0), .init("vie quotidienne", count: 8),
    .init("développement économique", count: 5), .init("solidarités", count: 12),
    .init("vie associative", count: 4), .init("cohésion sociale", count: 7),
    .init("attractivité", count: 3), .init("médiation", count: 27),
    .init("innovation", count: 0), .init("16e enjeu", count: 0, isPublished: false),
  ]

  private static let map = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 260" width="600" height="260"><rect width="600" height="260" fill="#e8f1f2"/><path d="M0 190C120 150 240 230 360 180S520 150 600 170V215C520 195 460 220 360 225S120 205 0 235Z" fill="#9cc7d0"/><g fill="#0b5563"><circle cx="140" cy="80" r="9"/><circle cx="210" cy="50" r="9"/><circle cx="280" cy="95" r="9"/><circle cx="300" cy="150" r="9"/><circle cx="345" cy="128" r="9"/><circle cx="390" cy="150" r="9"/><circle cx="340" cy="70" r="9"/></g></svg>
    """
}
