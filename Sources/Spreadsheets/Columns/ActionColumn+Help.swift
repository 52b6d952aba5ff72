package import LabelModel

extension ActionColumn {
  /// What to write in the column, in a sentence or two, for whoever fills the table.
  package func help(_ referential: (ReferentialID) -> Referential?) -> String {
    switch self {
    case .id:
      "L’identifiant de l’action, le même d’une année à l’autre. Ne pas le changer ; le laisser "
        + "vide pour une nouvelle action, il sera fait du titre."
    case .title: "Un nom court. C’est la seule case obligatoire d’une nouvelle action."
    case .summary: "Ce qu’est l’action, en une ou deux phrases."
    case .description:
      "Plus de détails. Une ligne vide sépare deux paragraphes ; « • » ou « 1. » commence une ligne "
        + "de liste. Un passage que l’on ne touche pas garde ses gras et ses liens."
    case .status: "Où en est l’action : à choisir dans la liste."
    case .carrier: "Qui la mène : à choisir dans la liste."
    case .start: "Quand elle a commencé. L’année suffit quand on ne sait pas mieux."
    case .end: "Quand elle s’est terminée ; vide si elle dure encore."
    case .confirmation:
      "« à confirmer » : l’action vient d’une édition précédente. Choisir « confirmée » quand ce que "
        + "dit la ligne est toujours vrai ; sinon, corriger d’abord."
    case .principal(let grille):
      "Le critère qui compte l’action une fois, dans « \(title(grille, referential)) » : à choisir "
        + "dans la liste. « \(NodeNames.nothingFits) » dit que l’on a regardé."
    case .secondary(let grille):
      "Les autres critères qu’elle sert dans « \(title(grille, referential)) », un par ligne, comme "
        + "dans la feuille Référentiel."
    case .certainty:
      "Si le critère est sûr ou plausible. « \(CertaintyText.toConfirm) » est une proposition du "
        + "programme : choisir « sure » la confirme."
    case .audiences: "Pour qui, séparés par des virgules : \(Self.audienceList)."
    case .partners: "Qui y prend part, un nom par ligne (Alt+Entrée va à la ligne)."
    case .place: "Où elle se déroule."
    case .address: "L’adresse postale du lieu."
    case .latitude: "En degrés, si on la connaît ; avec la longitude."
    case .longitude: "En degrés, si on la connaît ; avec la latitude."
    case .contactFunction: "Une fonction, jamais le nom d’une personne."
    case .contactService: "Le service de la collectivité."
    case .indicators:
      "Ce qui a été mesuré, un par ligne : le nom, deux-points, le nombre, l’unité, l’année."
    case .evidence:
      "Ce qui montre que l’action existe, une preuve par ligne : une adresse, « fichier : … » ou "
        + "« photo : … | alternative : … » ; des barres séparent les parties."
    case .sources:
      "D’où vient ce qui est dit, une source par ligne : le titre, l’adresse, la date, séparés par "
        + "des barres ; ou « document : nom du fichier ». Vide dans une nouvelle ligne : ce tableau."
    case .mentions: "Les mentions du label que l’action soutient, par leur identifiant."
    case .reserves:
      "Pourquoi un auditeur pourrait l’écarter, une raison par ligne, parfois suivie de deux-points "
        + "et d’un mot : \(Self.reserveList)."
    case .predecessors:
      "L’édition et l’identifiant d’alors, si l’action portait un autre identifiant."
    case .extra: "Une colonne à vous : elle est gardée telle quelle."
    case .stamp: "Ce que disait la ligne à l’export : ne pas y toucher."
    }
  }

  /// An example of what to write; empty where the list or the help says enough.
  package var example: String {
    switch self {
    case .title: "Ateliers numériques de la médiathèque"
    case .summary: "Un atelier gratuit chaque mardi pour apprendre à se servir d’un ordinateur."
    case .start: "2021, mars 2021 ou 12/03/2021"
    case .end: "2023"
    case .audiences: "habitants, seniors"
    case .partners: "Médiathèque intercommunale"
    case .place: "Médiathèque"
    case .address: "Place Exemple, 13140 Miramas"
    case .latitude: "43,58"
    case .longitude: "5,00"
    case .contactFunction: "responsable de l’espace public numérique"
    case .contactService: "Direction des systèmes d’information"
    case .indicators: "personnes accueillies : 5538 personnes (2022)"
    case .evidence: "Bilan 2022 | https://exemple.fr/bilan"
    case .sources: "Bilan de la médiathèque | https://exemple.fr/bilan | mars 2021"
    case .reserves: "volet numérique mince : la source ne décrit que l’affichage"
    case .predecessors: "2021 : espace-public-numerique"
    case .id, .confirmation, .description, .status, .carrier, .principal, .secondary, .certainty,
      .mentions,
      .extra, .stamp:
      ""
    }
  }

  /// Width in characters.
  package var width: Double {
    switch self {
    case .id: 26
    case .title: 40
    case .summary, .description: 60
    case .status, .carrier: 16
    case .start, .end, .confirmation: 13
    case .principal, .secondary: 34
    case .certainty: 13
    case .audiences: 24
    case .partners, .place, .address: 28
    case .latitude, .longitude: 11
    case .contactFunction, .contactService: 26
    case .indicators: 42
    case .evidence, .sources: 56
    case .mentions: 22
    case .reserves, .predecessors: 30
    case .extra: 24
    case .stamp: 10
    }
  }

  /// The values of the drop-down list; empty when anything may be typed.
  package func choices(_ names: (ReferentialID) -> NodeNames?) -> [String] {
    switch self {
    case .status: ActionStatus.allCases.map(\.label)
    case .carrier: Carrier.allCases.map(\.label)
    case .confirmation: [ConfirmationText.waits, ConfirmationText.done]
    case .principal(let grille):
      names(grille).map { $0.choices + [NodeNames.nothingFits] } ?? []
    case .certainty: Confidence.allCases.map(\.label) + [CertaintyText.toConfirm]
    case .id, .title, .summary, .description, .start, .end, .secondary, .audiences, .partners,
      .place, .address, .latitude, .longitude, .contactFunction, .contactService, .indicators,
      .evidence, .sources, .mentions, .reserves, .predecessors, .extra, .stamp:
      []
    }
  }

  private static let audienceList = Audience.allCases.map(\.label).joined(separator: ", ")
  private static let reserveList = ReserveCode.allCases.map(\.label).joined(separator: ", ")

  private func title(
    _ grille: ReferentialID, _ referential: (ReferentialID) -> Referential?
  ) -> String {
    referential(grille)?.title ?? grille.rawValue
  }
}
