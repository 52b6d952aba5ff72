import Testing

@testable import LabelXML

@Suite("Titles that say almost the same thing")
struct TitleSimilarityTests {
  private func areAlike(_ a: String, _ b: String, ignoring ignored: [String] = []) -> Bool {
    !TitleSimilarity([a, b], ignoring: ignored).pairs().isEmpty
  }

  @Test(arguments: [
    ("Espace public numérique", "ESPACE PUBLIC NUMERIQUE"),
    ("Imédias, espace public numérique", "Espace public numérique « Imédias »"),
    ("Maison France services", "La maison France-service"),
    ("Ateliers de programmation d'un robot", "Atelier de programmation de robots"),
    ("Wi-fi dans les bâtiments publics", "Wifi dans les bâtiments publics"),
    ("Portail des démarches en ligne", "Portail des démarhces en ligne"),
    ("Iémdias, espace public numérique", "Imédias, espace public numérique"),
    (
      "Prêt de tablettes aux élèves pendant le confinement",
      "Prêt de tablettes aux élèves des écoles pendant le confinement"
    ),
  ])
  func areFound(a: String, b: String) {
    #expect(areAlike(a, b))
    #expect(areAlike(b, a))
  }

  @Test(arguments: [
    ("Programmes sportifs en ligne", "Programmes culturels en ligne"),
    (
      "Compte rendu du conseil municipal en ligne", "Compte rendu des conseils de quartier en ligne"
    ),
    ("Fête de l’internet 2022", "Fête de l’internet 2023"),
    ("Wifi place Jourdan", "Wifi place Jean-Jaurès"),
    ("Site de la ville", "Site de la médiathèque"),
    ("Formation des agents au nouvel intranet", "Nouvel intranet des agents"),
  ])
  func areNotInvented(a: String, b: String) {
    #expect(!areAlike(a, b))
  }

  @Test func doNotCountTheNameOfTheTown() {
    let titles = ("Maison France services", "Maison France services de Miramas")
    #expect(!areAlike(titles.0, titles.1))
    #expect(areAlike(titles.0, titles.1, ignoring: ["miramas"]))
  }

  @Test(.timeLimit(.minutes(1)))
  func areFoundAmongThousands() {
    let kinds = ["Atelier", "Portail", "Formation", "Prêt", "Borne", "Service", "Espace"]
    let things = ["numérique", "tablettes", "mobilité", "jeunesse", "culture", "emploi"]
    var titles = (0..<5000).map { index in
      "\(kinds[index % 7]) \(things[index % 6]) quartier \(String(index * 7919, radix: 26))"
    }
    titles.append("Les ateliers numériques, quartier 0")
    let pairs = TitleSimilarity(titles).pairs()
    #expect(pairs.contains { $0.later == 5000 && $0.earlier == 0 })
  }
}
