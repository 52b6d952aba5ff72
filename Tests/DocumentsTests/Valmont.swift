import Diagnostics
import Documents

/// A fictional town with a document of every kind of block.
enum Valmont {
  static let library = TemplateLibrary(files: [
    SourceText(path: "templates/valmont.xhtml", text: template),
    SourceText(path: "templates/fiche.xhtml", text: sheet),
  ])

  static func compiled(style: String = "dossier") -> Checked<Document> {
    DocumentCompiler(templates: library)
      .compile("valmont", model: model(style: style), resources: resources)
  }

  static let template = """
    <html xmlns="http://www.w3.org/1999/xhtml" lang="fr" class="{{style}}">
      <head>
        <title>{{commune}}, dossier de candidature 2024</title>
        <meta name="auteur" content="Ville de {{commune}}"/>
        <meta name="sujet" content="Candidature au label Territoires, Villes et Villages Internet"/>
        <meta name="mots-cles" content="label, numérique, {{commune}}"/>
        <meta name="date" content="2023-11-15"/>
        <meta name="bandeau" content="{{commune}} — Dossier 2024"/>
      </head>
      <body>
        <header>
          <p class="surtitre">Label national Territoires, Villes et Villages Internet</p>
          <h1>{{commune}}</h1>
          <p class="sous-titre">Dossier de candidature, édition 2024</p>
          <dl>
            <dt>Population</dt><dd>{{population}}</dd>
            <dt>Date de référence</dt><dd>15 novembre 2023</dd>
            <dt>Registre</dt><dd>96 actions recensées</dd>
          </dl>
        </header>
        <nav class="sommaire" data-profondeur="3"><h2>Sommaire</h2></nav>
        <section id="essentiel">
          <h2>L’essentiel</h2>
          <p class="chapeau">{{commune}} conduit depuis 2011 une politique numérique au service de
            ses habitants : {{{presentation}}}</p>
          <dl class="chiffres-cles">
            {{#chiffres}}
            <div>
              <dt>{{libelle}}</dt><dd>{{valeur}}</dd>
              {{#note}}<dd class="note">{{note}}</dd>{{/note}}
            </div>
            {{/chiffres}}
          </dl>
          <aside class="note">
            <p class="titre">Comment lire ces nombres</p>
            <p>Une action liée à plusieurs critères compte une fois pour chacun : les totaux par
              critère ne s’additionnent pas. La <a href="#methode">méthode de comptage</a> le
              détaille.</p>
          </aside>
          <h3>La mosaïque des enjeux</h3>
          <graphique ref="mosaique"/>
        </section>
        {{#chapitres}}
        <section class="chapitre" id="{{id}}">
          <h2>{{titre}}</h2>
          <p class="chapeau">{{resume}}</p>
          {{#graphique}}
          <figure><graphique ref="barres"/>
            <figcaption>Actions recensées au 15 novembre 2023, par critère principal.</figcaption>
          </figure>
          {{/graphique}}
          <h3>Les actions</h3>
          {{#actions}}
          {{>fiche}}
          {{/actions}}
        </section>
        {{/chapitres}}
        <section class="annexe" id="methode">
          <h2>Annexes</h2>
          <h3>Méthode de comptage</h3>
          <p>Chaque action est comptée selon trois issues :</p>
          <ol>
            <li><strong>éligible</strong>, quand les trois règles du règlement sont remplies ;</li>
            <li><strong>à vérifier</strong>, quand une date ou un porteur manque ;</li>
            <li><strong>inéligible</strong>, avec la raison :
              <ul><li>action achevée depuis plus de deux ans ;</li><li>porteur sans lien avec la
              commune.</li></ul>
            </li>
          </ol>
          <h3>Comptes par critère</h3>
          <table>
            <caption>Actions par critère, selon leur éligibilité</caption>
            <colgroup>
              <col data-largeur="4"/><col class="nombre" data-largeur="1"/>
              <col class="nombre" data-largeur="1"/><col class="nombre" data-largeur="1"/>
            </colgroup>
            <thead>
              <tr><td></td><th scope="colgroup" colspan="3">Actions</th></tr>
              <tr><th scope="col">Critère</th><th scope="col">éligibles</th>
                <th scope="col">à vérifier</th><th scope="col">total</th></tr>
            </thead>
            <tbody>
              {{#comptes}}
              <tr><th scope="row">{{titre}}</th><td>{{eligibles}}</td><td>{{averifier}}</td>
                <td>{{total}}</td></tr>
              {{/comptes}}
            </tbody>
            <tfoot>
              <tr><th scope="row">Ensemble</th><td>71</td><td>25</td><td>96</td></tr>
            </tfoot>
          </table>
          <h3>Repères</h3>
          <figure><graphique ref="frise"/></figure>
          <figure><img src="carte.svg" alt="Plan des sept lieux de médiation : quatre au centre, trois dans les quartiers nord"/>
            <figcaption>Les lieux de médiation numérique. <span class="credit">Plan : Ville de Valmont-sur-Loire</span></figcaption>
          </figure>
          <aside class="attention"><p>Le registre est reconstitué à partir de sources publiques.</p></aside>
          <aside class="exemple"><p>Une borne en mairie ouverte en mars 2022 et fermée en juin 2023
            reste éligible.</p></aside>
          <p>Voir aussi <abbr title="Référentiel général d’amélioration de l’accessibilité">RGAA</abbr>,
            le terme <span lang="en">open data</span>, la commande <code>arobase tally</code> et le
            1<sup>er</sup> plan.</p>
        </section>
      </body>
    </html>
    """

  static let sheet = """
    <article id="{{id}}">
      <h4>{{titre}}</h4>
      <ul class="etiquettes"><li>{{etat}}</li>{{#verte}}<li>@ verte</li>{{/verte}}</ul>
      <dl>
        <dt>Porteur</dt><dd>{{porteur}}</dd>
        <dt>Dates</dt><dd>{{dates}}</dd>
        <dt>Publics</dt><dd>{{publics}}</dd>
      </dl>
      {{{description}}}
      <p class="secondaire">Source : <a href="{{source}}">{{source_titre}}</a></p>
    </article>
    """
}
