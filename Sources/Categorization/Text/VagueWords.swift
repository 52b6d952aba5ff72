extension WordTable {
  /// Whether a stem says too little to be shown as a reason: it may weigh, but a reader would not
  /// see why.
  func isVague(_ stem: Int32) -> Bool { vagueStems.contains(stem) }

  /// Words of any action of any town.
  static let vagueWords = """
    accès accéder action actions activité ailleurs ajouter aller appel apporter assez assurer \
    atteindre attendre attribuer aujourd auprès avis avoir baptisé bas base beaucoup besoin \
    bénéficier bien but cadre centre célébrer chacun changer chez choisir chose cité coin \
    commencer communal commune comprendre compter concerner connaître consacrer consister \
    constituer construire contenir contenu contribuer convenir cours couvrir création créer date \
    demander demeurer dernier destiné devenir décider découvrir dédié dédiée désormais \
    développement développer différent différents direct directement disponible disposer \
    dispositif divers donner doté durable durer effectuer endroit enfin ensemble ensuite entier \
    espace exemple exister échelle également élément équipe étape étendre étudier éviter facile \
    facilement faciliter façon faire favoriser figurer fin fois fonction fonctionner fournir \
    garder genre gens gestion général gérer grand gratuit gratuitement groupe habitant habitants \
    habituel haut heure heures héberger hui ici idée important inclure indiquer informatique \
    installation installer internet intégrer intéresser intérêt issu joindre jour jours jusque \
    justifier laisser lancer là lieu lieux ligne limiter lire liste local localement longtemps \
    maintenir maire mairie manière marquer matière matin mener mention mesure mettre mécanisme \
    midi mieux mise mode moment montant montrer moyen municipal municipalité national nécessaire \
    niveau nombre nombreux nommer nord normal note nouveau nouvelle nuit numérique numéro \
    objectif objet obligation obtenir occasion occuper offrir opération ordinaire organiser \
    origine ouest outil ouvert ouvrir paraître parler parmi parole part partager partenaire \
    partenariat partie partir passage passer perdre permettre personne personnes petit peu \
    période pièce place placer plan plein plupart plus point porter poser possibilité possible \
    poste pouvoir pratique pratiques premier prendre presque préciser préparer présence présent \
    présenter prévoir prévoit prévu prévue principal privé procéder prochain produire profiter \
    projet promouvoir propos proposer proposé propre puis quand quelque quotidien quotidienne \
    raison rapide rapidement rappeler rassembler recevoir recours recueilli recueillir reçoit \
    reçoivent reçu reçue remettre rendre renforcer rentrer reprendre respect ressortir reste \
    rester retenir retour retrouver réalisation réaliser récent répondre réponse résultat réunir \
    rien rôle saisir savoir selon semaine sens service services servir seul série simple \
    simplement situation situer situé soir soit solution sorte souci souhaiter souple souvent \
    sud suite suivre sujet support système tard tel temps tenir tenu terme territoire titre \
    total toujours tourner tôt traiter travail travers traverser trop trouver type unique usage \
    usages utile utilisation utiliser utilisé varié venir via vie vient vieux ville vivre voici \
    voie voies voir volet volonté vouloir vrai web
    """
}
