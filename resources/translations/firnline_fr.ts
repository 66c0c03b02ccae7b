<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Administrator</name>
    <message>
        <source>Waiting for the sign-in · {minutes}:{seconds} left</source>
        <translation>En attente de la connexion · encore {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>Nobody is signed in on this page yet</source>
        <translation>Personne n’est encore connecté sur cette page</translation>
    </message>
    <message>
        <source>Signed in as {name} ({user})</source>
        <translation>Connecté en tant que {name} ({user})</translation>
    </message>
    <message>
        <source>Local sign-in</source>
        <translation>Connexion locale</translation>
    </message>
    <message>
        <source>For an account of the instance itself, past single sign-on</source>
        <translation>Pour un compte de l’instance elle-même, sans passer par l’authentification unique</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Administrator user name</source>
        <translation>Nom d’utilisateur de l’administrateur</translation>
    </message>
    <message>
        <source>Administrator password</source>
        <translation>Mot de passe de l’administrateur</translation>
    </message>
    <message>
        <source>Held in memory for this one task, then forgotten. It is never written down, and the connection itself does not use it.</source>
        <translation>Gardé en mémoire pour cette seule tâche, puis oublié. Il n’est jamais écrit, et la connexion elle-même ne l’utilise pas.</translation>
    </message>
</context>
<context>
    <name>Attachments</name>
    <message>
        <source>This file is too large.</source>
        <translation>Ce fichier est trop volumineux.</translation>
    </message>
    <message>
        <source>The instance takes files of up to {megabytes} MB.</source>
        <translation>L’instance accepte des fichiers jusqu’à {megabytes} Mo.</translation>
    </message>
    <message>
        <source>Attach a smaller file, or a link to it in a comment.</source>
        <translation>Joignez un fichier plus petit, ou un lien dans un commentaire.</translation>
    </message>
    <message>
        <source>Files of this type may not be attached.</source>
        <translation>Les fichiers de ce type ne peuvent pas être joints.</translation>
    </message>
    <message>
        <source>The instance takes: {types}.</source>
        <translation>L’instance accepte&#xa0;: {types}.</translation>
    </message>
    <message>
        <source>Attach it as one of these.</source>
        <translation>Joignez-le sous l’une de ces formes.</translation>
    </message>
    <message>
        <source>At most {megabytes} MB are sent.</source>
        <translation>L’envoi est limité à {megabytes} Mo.</translation>
    </message>
    <message>
        <source>Attach a file</source>
        <translation>Joindre un fichier</translation>
    </message>
    <message>
        <source>{name} is attached already.</source>
        <translation>{name} est déjà joint.</translation>
    </message>
    <message>
        <source>{name} was attached.</source>
        <translation>{name} est joint.</translation>
    </message>
    <message>
        <source>Attaching the file…</source>
        <translation>Envoi du fichier…</translation>
    </message>
    <message>
        <source>Attach a file…</source>
        <translation>Joindre un fichier…</translation>
    </message>
    <message>
        <source>Attach remediation text</source>
        <translation>Joindre le texte de correction</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>No recommendation with a text is behind this ticket.</source>
        <translation>Aucune recommandation accompagnée d’un texte n’est à l’origine de ce ticket.</translation>
    </message>
    <message>
        <source>This account may not read the files of this ticket.</source>
        <translation>Ce compte ne peut pas lire les fichiers de ce ticket.</translation>
    </message>
    <message>
        <source>No files yet.</source>
        <translation>Aucun fichier pour l’instant.</translation>
    </message>
</context>
<context>
    <name>Audit</name>
    <message>
        <source>Before and after</source>
        <translation>Avant et après</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Colonne</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>N°</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Found again</source>
        <translation>Retrouvé</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifié</translation>
    </message>
    <message>
        <source>Moved on</source>
        <translation>Avancé</translation>
    </message>
    <message>
        <source>Commented</source>
        <translation>Commenté</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>Annoté</translation>
    </message>
    <message>
        <source>Attached</source>
        <translation>Fichier joint</translation>
    </message>
    <message>
        <source>Audit trail</source>
        <translation>Journal d’audit</translation>
    </message>
    <message>
        <source>Nothing was written to the instance from this computer yet.</source>
        <translation>Rien n’a encore été écrit sur l’instance depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message numerus="yes">
        <source>The chain is whole: %n entries.</source>
        <translation>
            <numerusform>La chaîne est intacte&#xa0;: %n entrée.</numerusform>
            <numerusform>La chaîne est intacte&#xa0;: %n entrées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Last hash: {hash}</source>
        <translation>Dernière empreinte&#xa0;: {hash}</translation>
    </message>
    <message>
        <source>The chain is broken at entry {number}.</source>
        <translation>La chaîne est rompue à l’entrée {number}.</translation>
    </message>
    <message>
        <source>That entry was changed, or one before it is missing. Entries before it are whole.</source>
        <translation>Cette entrée a été modifiée, ou il en manque une avant elle. Les entrées précédentes sont intactes.</translation>
    </message>
    <message>
        <source>Filter entries</source>
        <translation>Filtrer les entrées</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} affichées sur {total}</translation>
    </message>
    <message>
        <source>JSON lines (*.jsonl)</source>
        <translation>Lignes JSON (*.jsonl)</translation>
    </message>
    <message>
        <source>Sheet (*.csv)</source>
        <translation>Feuille de calcul (*.csv)</translation>
    </message>
    <message>
        <source>The trail is saved.</source>
        <translation>Le journal est enregistré.</translation>
    </message>
</context>
<context>
    <name>Authorization</name>
    <message>
        <source>Sign in as the integration user</source>
        <translation>Se connecter comme utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Not You</source>
        <translation>Ce n’est pas vous</translation>
    </message>
    <message>
        <source>This page is signed in as the integration user</source>
        <translation>Cette page est connectée comme utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Select Allow to let {expected} create tickets.</source>
        <translation>Sélectionnez «&#xa0;Autoriser&#xa0;» (Allow) pour que {expected} puisse créer des tickets.</translation>
    </message>
    <message>
        <source>Sign in as {expected}</source>
        <translation>Se connecter en tant que {expected}</translation>
    </message>
    <message>
        <source>Its password is not kept in Firnline.</source>
        <translation>Son mot de passe n’est pas conservé dans Firnline.</translation>
    </message>
    <message>
        <source>Single sign-on stands before this instance; one press goes past it and signs in.</source>
        <translation>L’authentification unique précède cette instance&#xa0;; un seul clic la contourne et connecte.</translation>
    </message>
    <message>
        <source>One press fills in its name and password and signs in.</source>
        <translation>Un seul clic remplit son nom et son mot de passe, puis le connecte.</translation>
    </message>
    <message>
        <source>This page is signed in as {name} ({user})</source>
        <translation>Cette page est connectée en tant que {name} ({user})</translation>
    </message>
    <message>
        <source>Firnline needs the integration user {expected}. A token of another account is refused and revoked.</source>
        <translation>Firnline a besoin de l’utilisateur d’intégration {expected}. Le jeton d’un autre compte est refusé et révoqué.</translation>
    </message>
    <message>
        <source>Local sign-in</source>
        <translation>Connexion locale</translation>
    </message>
    <message>
        <source>The time is nearly over</source>
        <translation>Le temps est presque écoulé</translation>
    </message>
    <message>
        <source>Wait five more minutes</source>
        <translation>Attendre cinq minutes de plus</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Waiting for consent · {minutes}:{seconds} left</source>
        <translation>En attente du consentement · encore {minutes}:{seconds}</translation>
    </message>
    <message>
        <source>Where single sign-on signs in somebody else</source>
        <translation>Si l’authentification unique connecte une autre personne</translation>
    </message>
    <message>
        <source>In this window</source>
        <translation>Cette fenêtre</translation>
    </message>
    <message>
        <source>In my browser</source>
        <translation>Mon navigateur</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Décision requise</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Consent given by</source>
        <translation>Consentement de</translation>
    </message>
    <message>
        <source>This consent was refused</source>
        <translation>Ce consentement a été refusé</translation>
    </message>
    <message>
        <source>The instance&apos;s page is closed</source>
        <translation>La page de l’instance est fermée</translation>
    </message>
    <message>
        <source>Select Not You. The instance&apos;s page opens again and remembers nobody. Sign in there as {expected}, then select Allow.</source>
        <translation>Sélectionnez «&#xa0;Ce n’est pas vous&#xa0;». La page de l’instance s’ouvre de nouveau sans se souvenir de personne. Connectez-vous en tant que {expected}, puis sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>Select Start again. The instance&apos;s page opens again and remembers nobody. Sign in there as {expected}, then select Allow.</source>
        <translation>Sélectionnez «&#xa0;Recommencer&#xa0;». La page de l’instance s’ouvre de nouveau sans se souvenir de personne. Connectez-vous en tant que {expected}, puis sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>Single sign-on signed the same person in again</source>
        <translation>L’authentification unique a reconnecté la même personne</translation>
    </message>
    <message>
        <source>Sign in on the instance&apos;s own form, or with an account of the identity provider that has the name and email address of the integration user.</source>
        <translation>Connectez-vous dans le formulaire de l’instance, ou avec un compte du fournisseur d’identité qui porte le nom et l’adresse e-mail de l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>Sign in past single sign-on</source>
        <translation>Contourner l’authentification unique</translation>
    </message>
    <message>
        <source>Use an account of the same name</source>
        <translation>Utiliser un compte du même nom</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Rouvrir</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>Copy user name</source>
        <translation>Copier le nom</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Copier le mot de passe</translation>
    </message>
    <message>
        <source>It leaves the clipboard again after a minute</source>
        <translation>Il quitte le presse-papiers au bout d’une minute</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Firnline waits for your browser</source>
        <translation>Firnline attend votre navigateur</translation>
    </message>
    <message>
        <source>Address of the page</source>
        <translation>Adresse de la page</translation>
    </message>
    <message>
        <source>Sign in there as the integration user and select Allow. Firnline cannot see who is signed in there; whose token it is will be proven afterwards.</source>
        <translation>Connectez-vous-y comme utilisateur d’intégration et sélectionnez «&#xa0;Autoriser&#xa0;» (Allow). Firnline ne voit pas qui y est connecté&#xa0;; il vérifie ensuite à qui appartient le jeton.</translation>
    </message>
</context>
<context>
    <name>Board</name>
    <message>
        <source>Home</source>
        <translation>Accueil</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Recommendations</source>
        <translation>Recommandations</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Configuration</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Créer un ticket</translation>
    </message>
    <message>
        <source>View all tickets</source>
        <translation>Voir tous les tickets</translation>
    </message>
    <message>
        <source>Manage ServiceNow configuration</source>
        <translation>Gérer la configuration ServiceNow</translation>
    </message>
    <message>
        <source>Looking for an unanswered ticket…</source>
        <translation>Recherche d’un ticket resté sans réponse…</translation>
    </message>
    <message>
        <source>Reading tickets…</source>
        <translation>Lecture des tickets…</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Provisioning status</source>
        <translation>État de l’installation</translation>
    </message>
    <message>
        <source>Practice instance</source>
        <translation>Instance d’entraînement</translation>
    </message>
    <message>
        <source>No tickets appear?</source>
        <translation>Aucun ticket n’apparaît&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The connection is removed here; its tokens could not be revoked on the instance.</source>
        <translation>La connexion est supprimée ici&#xa0;; ses jetons n’ont pas pu être révoqués sur l’instance.</translation>
    </message>
    <message>
        <source>Revoke them there: on {host}, an administrator opens System OAuth &gt; Manage Tokens, then each token of {user}, and selects Revoke Access.</source>
        <translation>Révoquez-les là-bas&#xa0;: sur {host}, un administrateur ouvre System OAuth &gt; Manage Tokens, puis chaque jeton de {user}, et sélectionne Revoke Access.</translation>
    </message>
    <message>
        <source>{shown} of {total} shown</source>
        <translation>{shown} sur {total} affichés</translation>
    </message>
    <message>
        <source>Opening the tickets…</source>
        <translation>Ouverture des tickets…</translation>
    </message>
    <message>
        <source>Removing the connection…</source>
        <translation>Suppression de la connexion…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Import recommendations…</source>
        <translation>&amp;Importer des recommandations…</translation>
    </message>
    <message>
        <source>&amp;Add recommendation…</source>
        <translation>&amp;Ajouter une recommandation…</translation>
    </message>
    <message>
        <source>&amp;Close board</source>
        <translation>&amp;Fermer le tableau</translation>
    </message>
    <message numerus="yes">
        <source>Reading tickets… %n</source>
        <translation>
            <numerusform>Lecture des tickets… %n</numerusform>
            <numerusform>Lecture des tickets… %n</numerusform>
        </translation>
    </message>
    <message>
        <source>{count} selected</source>
        <translation>{count} sélectionnés</translation>
    </message>
    <message>
        <source>Close the board</source>
        <translation>Fermer le tableau de bord</translation>
    </message>
    <message>
        <source>Not synced yet</source>
        <translation>Pas encore synchronisé</translation>
    </message>
    <message>
        <source>Synced just now</source>
        <translation>Synchronisé à l’instant</translation>
    </message>
    <message numerus="yes">
        <source>Synced %n minutes ago</source>
        <translation>
            <numerusform>Synchronisé il y a %n minute</numerusform>
            <numerusform>Synchronisé il y a %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n hours ago</source>
        <translation>
            <numerusform>Synchronisé il y a %n heure</numerusform>
            <numerusform>Synchronisé il y a %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Synced %n days ago</source>
        <translation>
            <numerusform>Synchronisé il y a %n jour</numerusform>
            <numerusform>Synchronisé il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent has run out</source>
        <translation>Consentement expiré</translation>
    </message>
    <message numerus="yes">
        <source>Consent good for %n days</source>
        <translation>
            <numerusform>Consentement&#xa0;: %n jour</numerusform>
            <numerusform>Consentement&#xa0;: %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Security centre</source>
        <translation>Centre de sécurité</translation>
    </message>
    <message>
        <source>Compliance centre</source>
        <translation>Centre de conformité</translation>
    </message>
</context>
<context>
    <name>Browser</name>
    <message>
        <source>You can close this window. Firnline says more.</source>
        <translation>Vous pouvez fermer cette fenêtre. Firnline en dit plus.</translation>
    </message>
    <message>
        <source>The instance gave no consent</source>
        <translation>L’instance n’a pas donné le consentement</translation>
    </message>
    <message>
        <source>You can close this window. Firnline says why.</source>
        <translation>Vous pouvez fermer cette fenêtre. Firnline en donne la raison.</translation>
    </message>
    <message>
        <source>Firnline has the answer</source>
        <translation>Firnline a reçu la réponse</translation>
    </message>
    <message>
        <source>You can close this window. Firnline goes on by itself.</source>
        <translation>Vous pouvez fermer cette fenêtre. Firnline continue de lui-même.</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>One ticket for each recommendation</source>
        <translation>Un ticket par recommandation</translation>
    </message>
    <message>
        <source>One ticket for all, with a check list</source>
        <translation>Un seul ticket pour toutes, avec une liste de contrôle</translation>
    </message>
    <message numerus="yes">
        <source>%n recommendations of Microsoft 365</source>
        <translation>
            <numerusform>%n recommandation de Microsoft 365</numerusform>
            <numerusform>%n recommandations de Microsoft 365</numerusform>
        </translation>
    </message>
    <message>
        <source>Carry out each of these, and tick it off when it is done.</source>
        <translation>Appliquer chacune de ces recommandations et la cocher une fois faite.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n tickets…</source>
        <translation>
            <numerusform>Envoi de %n ticket…</numerusform>
            <numerusform>Envoi de %n tickets…</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>What ServiceNow said</source>
        <translation>Réponse de ServiceNow</translation>
    </message>
    <message>
        <source>Tickets to create</source>
        <translation>Tickets à créer</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Suspendre</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Copy results</source>
        <translation>Copier les résultats</translation>
    </message>
    <message>
        <source>Try the refused again</source>
        <translation>Réessayer les refusés</translation>
    </message>
    <message>
        <source>Paused: {done} of {total}</source>
        <translation>En pause&#xa0;: {done} sur {total}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message numerus="yes">
        <source>Sending %n tickets</source>
        <translation>
            <numerusform>Envoi de %n ticket</numerusform>
            <numerusform>Envoi de %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>You may close this window; the tickets are sent all the same.</source>
        <translation>Vous pouvez fermer cette fenêtre&#xa0;; les tickets sont envoyés malgré tout.</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} tickets are in ServiceNow</source>
        <translation>
            <numerusform>%n ticket sur {total} est dans ServiceNow</numerusform>
            <numerusform>%n tickets sur {total} sont dans ServiceNow</numerusform>
        </translation>
    </message>
    <message>
        <source>Take in again</source>
        <translation>Inclure de nouveau</translation>
    </message>
    <message numerus="yes">
        <source>Create %n tickets</source>
        <translation>
            <numerusform>Créer %n ticket</numerusform>
            <numerusform>Créer %n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From %n recommendations</source>
        <translation>
            <numerusform>À partir de %n recommandation</numerusform>
            <numerusform>À partir de %n recommandations</numerusform>
        </translation>
    </message>
    <message>
        <source>Will be sent</source>
        <translation>Sera envoyé</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Exclu</translation>
    </message>
    <message>
        <source>{number} is there</source>
        <translation>{number} existe</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>Envoi impossible</translation>
    </message>
    <message>
        <source>Create tickets</source>
        <translation>Créer des tickets</translation>
    </message>
    <message>
        <source>Created, look at it</source>
        <translation>Créé, à vérifier</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Créé</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>Déjà présent</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Waits for the network</source>
        <translation>Attend le réseau</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Non envoyé</translation>
    </message>
    <message>
        <source>Accepted but not applied: {columns}.</source>
        <translation>Accepté mais non appliqué&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>{numbers} was made for the same at the same time. Cancel it in ServiceNow.</source>
        <translation>{numbers} a été créé au même moment pour le même objet. Annulez-le dans ServiceNow.</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Rien n’a été envoyé.</translation>
    </message>
    <message numerus="yes">
        <source>%n created</source>
        <translation>
            <numerusform>%n créé</numerusform>
            <numerusform>%n créés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n already there</source>
        <translation>
            <numerusform>%n déjà présent</numerusform>
            <numerusform>%n déjà présents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refusé</numerusform>
            <numerusform>%n refusés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known yet</source>
        <translation>
            <numerusform>%n pas encore connu</numerusform>
            <numerusform>%n pas encore connus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n wait for the network</source>
        <translation>
            <numerusform>%n attend le réseau</numerusform>
            <numerusform>%n attendent le réseau</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n non envoyé</numerusform>
            <numerusform>%n non envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {total}</source>
        <translation>{done} sur {total}</translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <translation>moins d’une minute restante</translation>
    </message>
    <message numerus="yes">
        <source>about %n minutes left</source>
        <translation>
            <numerusform>environ %n minute restante</numerusform>
            <numerusform>environ %n minutes restantes</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>{column} is {stands} instead of {sent}</source>
        <translation>{column} vaut {stands} au lieu de {sent}</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Envoyer maintenant</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets wait to be sent</source>
        <translation>
            <numerusform>%n ticket attend d’être envoyé</numerusform>
            <numerusform>%n tickets attendent d’être envoyés</numerusform>
        </translation>
    </message>
    <message>
        <source>They are looked up first, and sent when the instance can be reached.</source>
        <translation>Ils sont d’abord recherchés, puis envoyés dès que l’instance est joignable.</translation>
    </message>
</context>
<context>
    <name>Card</name>
    <message>
        <source>{open} open · {total} in all</source>
        <translation>Ouverts&#xa0;: {open} · Total&#xa0;: {total}</translation>
    </message>
    <message>
        <source>Change management</source>
        <translation>Gestion des changements</translation>
    </message>
    <message>
        <source>Oldest open ticket: {number}</source>
        <translation>Ticket ouvert le plus ancien&#xa0;: {number}</translation>
    </message>
    <message>
        <source>points at stake</source>
        <translation>points en jeu</translation>
    </message>
    <message>
        <source>The integration user may not read these tickets.</source>
        <translation>L’utilisateur d’intégration n’a pas le droit de lire ces tickets.</translation>
    </message>
    <message>
        <source>The provisioning page says which right is missing.</source>
        <translation>La page d’approvisionnement indique quel droit manque.</translation>
    </message>
    <message>
        <source>Show provisioning status</source>
        <translation>Afficher l’état d’approvisionnement</translation>
    </message>
    <message>
        <source>Incident management</source>
        <translation>Gestion des incidents</translation>
    </message>
    <message>
        <source>{open} open · {total} in all · as of {time}</source>
        <translation>Ouverts&#xa0;: {open} · Total&#xa0;: {total} · relevé&#xa0;: {time}</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverts</translation>
    </message>
    <message numerus="yes">
        <source>open, oldest %n days</source>
        <translation>
            <numerusform>ouverts, le plus ancien depuis %n jour</numerusform>
            <numerusform>ouverts, le plus ancien depuis %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets by state</source>
        <translation>Tickets par état</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Tickets by week</source>
        <translation>Tickets par semaine</translation>
    </message>
    <message>
        <source>Week of</source>
        <translation>Semaine du</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouverts</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermés</translation>
    </message>
    <message>
        <source>Opened and closed in each of the last weeks</source>
        <translation>Ouverts et fermés, semaine par semaine</translation>
    </message>
    <message>
        <source>Week of {day}: {opened} opened, {closed} closed</source>
        <translation>Semaine du {day}&#xa0;: ouverts {opened}, fermés {closed}</translation>
    </message>
    <message>
        <source>Each state</source>
        <translation>Chaque état</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Sous forme de tableau</translation>
    </message>
    <message>
        <source>Nothing has been read from the instance yet.</source>
        <translation>Rien n’a encore été lu sur l’instance.</translation>
    </message>
    <message>
        <source>Counting tickets…</source>
        <translation>Comptage des tickets…</translation>
    </message>
    <message>
        <source>No tickets yet. Create the first one from a recommendation.</source>
        <translation>Aucun ticket pour le moment. Créez le premier à partir d’une recommandation.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Tout afficher</translation>
    </message>
    <message>
        <source>Nothing at the moment.</source>
        <translation>Rien pour le moment.</translation>
    </message>
    <message>
        <source>{points} points</source>
        <translation>{points} points</translation>
    </message>
</context>
<context>
    <name>Colour</name>
    <message>
        <source>Teal</source>
        <translation>Bleu canard</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Ambre</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Bleu</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violet</translation>
    </message>
    <message>
        <source>Rose</source>
        <translation>Rose</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Ardoise</translation>
    </message>
</context>
<context>
    <name>Columns</name>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Show those that fit</source>
        <translation>Afficher celles qui tiennent</translation>
    </message>
    <message>
        <source>Show columns</source>
        <translation>Afficher les colonnes</translation>
    </message>
    <message>
        <source>Columns of the table</source>
        <translation>Colonnes du tableau</translation>
    </message>
    <message>
        <source>Space shows or hides a column; Alt with an arrow key moves it.</source>
        <translation>Espace affiche ou masque une colonne&#xa0;; Alt et une flèche la déplacent.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>Command line</name>
    <message>
        <source>No instance is connected.</source>
        <translation>Aucune instance n’est connectée.</translation>
    </message>
    <message>
        <source>Nothing is kept here yet.</source>
        <translation>Rien n’est encore conservé ici.</translation>
    </message>
    <message>
        <source>Start Firnline and connect one.</source>
        <translation>Démarrez Firnline et connectez-en une.</translation>
    </message>
    <message>
        <source>Several connections are meant.</source>
        <translation>Plusieurs connexions sont possibles.</translation>
    </message>
    <message>
        <source>No connection is named {name}.</source>
        <translation>Aucune connexion ne s’appelle {name}.</translation>
    </message>
    <message>
        <source>There is: {names}.</source>
        <translation>Il y a&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Name one with --connection.</source>
        <translation>Nommez-en une avec --connection.</translation>
    </message>
    <message>
        <source>This ticket cannot be sent yet.</source>
        <translation>Ce ticket ne peut pas encore être envoyé.</translation>
    </message>
    <message>
        <source>Nothing was sent. Correct the options, then try again.</source>
        <translation>Rien n’a été envoyé. Corrigez les options, puis réessayez.</translation>
    </message>
    <message>
        <source>The table has no such column.</source>
        <translation>La table n’a pas cette colonne.</translation>
    </message>
    <message>
        <source>No recommendation has the id {id}.</source>
        <translation>Aucune recommandation n’a l’identifiant {id}.</translation>
    </message>
</context>
<context>
    <name>Configuration</name>
    <message>
        <source>Remove connection</source>
        <translation>Supprimer la connexion</translation>
    </message>
    <message>
        <source>Remove now</source>
        <translation>Supprimer maintenant</translation>
    </message>
    <message>
        <source>Keep connection</source>
        <translation>Conserver la connexion</translation>
    </message>
    <message>
        <source>Open application registry</source>
        <translation>Ouvrir le registre d’applications</translation>
    </message>
    <message>
        <source>Open integration user</source>
        <translation>Ouvrir l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>IP filtering…</source>
        <translation>Filtrage IP…</translation>
    </message>
    <message>
        <source>State names…</source>
        <translation>Noms des états…</translation>
    </message>
    <message>
        <source>Audit trail…</source>
        <translation>Journal d’audit…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Couleur</translation>
    </message>
    <message>
        <source>New secrets are due</source>
        <translation>Renouvellement des secrets</translation>
    </message>
    <message>
        <source>Name and colour</source>
        <translation>Nom et couleur</translation>
    </message>
    <message numerus="yes">
        <source>after %n days</source>
        <translation>
            <numerusform>après %n jour</numerusform>
            <numerusform>après %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in as an administrator…</source>
        <translation>Se connecter en tant qu’administrateur…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Switch records off instead of deleting them</source>
        <translation>Désactiver les enregistrements au lieu de les supprimer</translation>
    </message>
    <message>
        <source>Done: {step}</source>
        <translation>Fait&#xa0;: {step}</translation>
    </message>
    <message>
        <source>Remove the connection</source>
        <translation>Suppression de la connexion</translation>
    </message>
    <message>
        <source>Firnline forgets this instance. Tickets stay on it.</source>
        <translation>Firnline oublie cette instance. Les tickets y restent.</translation>
    </message>
    <message>
        <source>Firnline does, in this order</source>
        <translation>Firnline fait, dans cet ordre</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n address rules</source>
        <translation>
            <numerusform>Supprimer %n règle d’adresses</numerusform>
            <numerusform>Supprimer %n règles d’adresses</numerusform>
        </translation>
    </message>
    <message>
        <source>A person still has to do, on {host}</source>
        <translation>Reste à faire par une personne, sur {host}</translation>
    </message>
    <message>
        <source>Delete: {kind} {name}</source>
        <translation>Supprimer&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>Switch off: {kind} {name}</source>
        <translation>Désactiver&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>Put back as it was: {kind} {name}</source>
        <translation>Rétablir&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>Leave alone: {kind} {name}</source>
        <translation>Laisser tel quel&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>Nothing to do: {kind} {name}</source>
        <translation>Rien à faire&#xa0;: {kind} {name}</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Put repairs back…</source>
        <translation>Annuler les réparations…</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Application registry</source>
        <translation>Registre d’applications</translation>
    </message>
    <message>
        <source>Integration user</source>
        <translation>Utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Initiated by</source>
        <translation>Initiateur</translation>
    </message>
    <message>
        <source>Connected since</source>
        <translation>Connexion depuis le</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Fichier d’AC</translation>
    </message>
</context>
<context>
    <name>Connections</name>
    <message>
        <source>This connection is not signed in.</source>
        <translation>Cette connexion n’est pas authentifiée.</translation>
    </message>
    <message>
        <source>The key ring holds no tokens for {name}.</source>
        <translation>Le trousseau de clés ne contient aucun jeton pour {name}.</translation>
    </message>
    <message>
        <source>Authorize again.</source>
        <translation>Renouvelez l’autorisation.</translation>
    </message>
</context>
<context>
    <name>Consent</name>
    <message>
        <source>off the record</source>
        <translation>session privée</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion en cours</translation>
    </message>
    <message>
        <source>✓ Secure</source>
        <translation>✓ Sécurisé</translation>
    </message>
    <message>
        <source>{host} · private CA of this connection</source>
        <translation>{host} · AC privée de cette connexion</translation>
    </message>
    <message>
        <source>Page of the instance</source>
        <translation>Page de l’instance</translation>
    </message>
</context>
<context>
    <name>Create</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Send to ServiceNow</source>
        <translation>Envoyer à ServiceNow</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Sending the ticket…</source>
        <translation>Envoi du ticket…</translation>
    </message>
    <message>
        <source>{number} was already there</source>
        <translation>{number} existait déjà</translation>
    </message>
    <message>
        <source>Nothing was sent. No second ticket was made.</source>
        <translation>Rien n’a été envoyé. Aucun second ticket n’a été créé.</translation>
    </message>
    <message>
        <source>{number} was created</source>
        <translation>{number} a été créé</translation>
    </message>
    <message>
        <source>It is on the board now.</source>
        <translation>Il figure maintenant sur le tableau de bord.</translation>
    </message>
    <message>
        <source>Accepted, but not applied by the instance</source>
        <translation>Accepté, mais non appliqué par l’instance</translation>
    </message>
    <message>
        <source>The instance holds others with the same id</source>
        <translation>L’instance en contient d’autres avec le même identifiant</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>{field}: sent {sent}, stands {stands}</source>
        <translation>{field}&#xa0;: envoyé {sent}, enregistré {stands}</translation>
    </message>
    <message>
        <source>Save as draft</source>
        <translation>Enregistrer comme brouillon</translation>
    </message>
    <message>
        <source>Reading the fields of the instance…</source>
        <translation>Lecture des champs de l’instance…</translation>
    </message>
    <message>
        <source>Draft saved</source>
        <translation>Brouillon enregistré</translation>
    </message>
    <message>
        <source>Create ticket</source>
        <translation>Créer un ticket</translation>
    </message>
    <message>
        <source>The draft is saved.</source>
        <translation>Le brouillon est enregistré.</translation>
    </message>
    <message>
        <source>Attach the full description as a file</source>
        <translation>Joindre la description complète en fichier</translation>
    </message>
    <message>
        <source>The ticket has the beginning; the rest is longer than its column.</source>
        <translation>Le ticket contient le début&#xa0;; la suite dépasse la longueur de la colonne.</translation>
    </message>
    <message>
        <source>Discard draft</source>
        <translation>Supprimer le brouillon</translation>
    </message>
    <message>
        <source>From the recommendation {title}</source>
        <translation>À partir de la recommandation «&#xa0;{title}&#xa0;»</translation>
    </message>
    <message>
        <source>decided by the instance</source>
        <translation>décidé par l’instance</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>the next one</source>
        <translation>le suivant</translation>
    </message>
    <message>
        <source>the first one</source>
        <translation>le premier</translation>
    </message>
    <message>
        <source>Opened by</source>
        <translation>Ouvert par</translation>
    </message>
    <message>
        <source>{priority}, from impact and urgency</source>
        <translation>{priority}, selon l’impact et l’urgence</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Non choisi</translation>
    </message>
    <message>
        <source>The instance cannot be asked now; as read on {day}.</source>
        <translation>L’instance ne peut pas être interrogée actuellement&#xa0;; champs lus le {day}.</translation>
    </message>
    <message>
        <source>The integration user cannot read the list of fields. These are the usual ones; the instance may refuse a ticket and name others.</source>
        <translation>L’utilisateur d’intégration ne peut pas lire la liste des champs. Voici les champs habituels&#xa0;; l’instance peut refuser un ticket et en nommer d’autres.</translation>
    </message>
    <message>
        <source>The integration user cannot read data policies; the instance may refuse a ticket and name further fields.</source>
        <translation>L’utilisateur d’intégration ne peut pas lire les politiques de données&#xa0;; l’instance peut refuser un ticket et nommer d’autres champs.</translation>
    </message>
    <message>
        <source>Assignment group</source>
        <translation>Groupe d’affectation</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Affecté à</translation>
    </message>
    <message>
        <source>Configuration item</source>
        <translation>Élément de configuration</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>Modèle</translation>
    </message>
    <message>
        <source>Subcategory</source>
        <translation>Sous-catégorie</translation>
    </message>
    <message>
        <source>Kept as a draft: {name}. Create ticket offers it again.</source>
        <translation>Conservé comme brouillon&#xa0;: {name}. Créer un ticket le propose à nouveau.</translation>
    </message>
    <message>
        <source>Add a field…</source>
        <translation>Ajouter un champ…</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Ajouter un champ</translation>
    </message>
    <message>
        <source>More fields</source>
        <translation>Autres champs</translation>
    </message>
    <message>
        <source>{reason} The further fields are not known yet.</source>
        <translation>{reason} Les autres champs ne sont pas encore connus.</translation>
    </message>
    <message>
        <source>{label} (required)</source>
        <translation>{label} (obligatoire)</translation>
    </message>
    <message>
        <source>Forms of the instance ask for this.</source>
        <translation>Les formulaires de l’instance le demandent.</translation>
    </message>
    <message>
        <source>The instance allows some of these records only.</source>
        <translation>L’instance n’autorise que certains de ces enregistrements.</translation>
    </message>
    <message>
        <source>Type to search</source>
        <translation>Saisir pour rechercher</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Aucun résultat.</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <source>Type one more letter.</source>
        <translation>Saisir une lettre de plus.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de ticket</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Date d’échéance</translation>
    </message>
    <message>
        <source>Task description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>Centre</translation>
    </message>
    <message>
        <source>Recommendation source</source>
        <translation>Source de recommandation</translation>
    </message>
    <message>
        <source>Recommendation category</source>
        <translation>Catégorie de recommandation</translation>
    </message>
    <message>
        <source>With them go the centre and a mark by which Firnline finds the ticket again.</source>
        <translation>S’y ajoutent le centre et une marque qui permet à Firnline de retrouver le ticket.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Ce qui sera envoyé</translation>
    </message>
    <message numerus="yes">
        <source>%n drafts</source>
        <translation>
            <numerusform>%n brouillon</numerusform>
            <numerusform>%n brouillons</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the draft that you left on {day}</source>
        <translation>Voici le brouillon laissé le {day}</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Sans nom</translation>
    </message>
    <message>
        <source>Show as JSON</source>
        <translation>Afficher en JSON</translation>
    </message>
    <message>
        <source>Copy as JSON</source>
        <translation>Copier en JSON</translation>
    </message>
    <message>
        <source>To {connection}, table {table}</source>
        <translation>Vers {connection}, table {table}</translation>
    </message>
    <message>
        <source>What will be sent, as JSON</source>
        <translation>Ce qui sera envoyé, en JSON</translation>
    </message>
    <message>
        <source>What the instance fills in</source>
        <translation>Ce que l’instance remplit</translation>
    </message>
    <message>
        <source>Remove the connection and set it up again with another user ID.</source>
        <translation>Supprimez la connexion et configurez-la de nouveau avec un autre identifiant d’utilisateur.</translation>
    </message>
    <message>
        <source>Tickets cannot be sent with this user ID</source>
        <translation>Aucun ticket ne peut être envoyé avec cet identifiant d’utilisateur</translation>
    </message>
    <message>
        <source>This recommendation has a ticket of this type. No second one will be made.</source>
        <translation>Cette recommandation a déjà un ticket de ce type. Aucun second ticket ne sera créé.</translation>
    </message>
    <message>
        <source>No such ticket exists yet for this recommendation.</source>
        <translation>Aucun ticket de ce type n’existe encore pour cette recommandation.</translation>
    </message>
    <message>
        <source>The instance lets nobody write some of it</source>
        <translation>L’instance ne laisse personne écrire certains champs</translation>
    </message>
    <message>
        <source>{number} exists already, opened {day}</source>
        <translation>{number} existe déjà, ouvert le {day}</translation>
    </message>
    <message>
        <source>Hide JSON</source>
        <translation>Masquer le JSON</translation>
    </message>
    <message>
        <source>Initiated by</source>
        <translation>Initiateur</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n caractère</numerusform>
            <numerusform>%n caractères</numerusform>
        </translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>à compléter</translation>
    </message>
</context>
<context>
    <name>Diagnostics</name>
    <message>
        <source>An administrator sees what is wrong with the application registry entry, the integration user and the tables. Nothing is changed.</source>
        <translation>Un administrateur voit ce qui ne va pas dans l’entrée du registre d’applications, l’utilisateur d’intégration et les tables. Rien n’est modifié.</translation>
    </message>
    <message>
        <source>Save support bundle</source>
        <translation>Enregistrer le dossier d’assistance</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnostic</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Relancer</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>Run as an administrator…</source>
        <translation>Relancer en tant qu’administrateur…</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Leave user names out</source>
        <translation>Omettre les noms d’utilisateur</translation>
    </message>
    <message>
        <source>Show what is in it</source>
        <translation>Afficher son contenu</translation>
    </message>
    <message>
        <source>Save support bundle…</source>
        <translation>Enregistrer le dossier d’assistance…</translation>
    </message>
    <message>
        <source>One zip file with the report, versions, the connection and the log. It holds no secrets and no tickets. Nothing is sent; you decide who gets it.</source>
        <translation>Un fichier zip avec le rapport, les versions, la connexion et le journal. Il ne contient ni secret ni ticket. Rien n’est envoyé&#xa0;; vous décidez qui le reçoit.</translation>
    </message>
    <message>
        <source>Support bundle</source>
        <translation>Dossier d’assistance</translation>
    </message>
    <message>
        <source>{about}, {size} bytes</source>
        <translation>{about}, {size} octets</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>the report</source>
        <translation>le rapport</translation>
    </message>
    <message>
        <source>the report, for programs</source>
        <translation>le rapport, pour les programmes</translation>
    </message>
    <message>
        <source>versions of programs</source>
        <translation>les versions des programmes</translation>
    </message>
    <message>
        <source>the connection</source>
        <translation>la connexion</translation>
    </message>
    <message>
        <source>the log of this computer</source>
        <translation>le journal de cet ordinateur</translation>
    </message>
    <message>
        <source>What does not work: {claim}.</source>
        <translation>Ce qui ne fonctionne pas&#xa0;: {claim}.</translation>
    </message>
    <message>
        <source>not tried: {cause}</source>
        <translation>non essayé&#xa0;: {cause}</translation>
    </message>
    <message>
        <source>its record is not shown to itself</source>
        <translation>sa fiche ne lui est pas montrée</translation>
    </message>
    <message>
        <source>The integration user is gone</source>
        <translation>L’utilisateur d’intégration a disparu</translation>
    </message>
    <message>
        <source>Set up the connection again; Firnline makes a new user.</source>
        <translation>Refaire l’installation de la connexion&#xa0;; Firnline crée un nouvel utilisateur.</translation>
    </message>
    <message>
        <source>The integration user is not active</source>
        <translation>L’utilisateur d’intégration n’est pas actif</translation>
    </message>
    <message>
        <source>Tick the box Active: {place} &gt; {user}.</source>
        <translation>Cocher la case Active&#xa0;: {place} &gt; {user}.</translation>
    </message>
    <message>
        <source>The integration user is locked out</source>
        <translation>L’utilisateur d’intégration est verrouillé</translation>
    </message>
    <message>
        <source>Clear the box Locked out: {place} &gt; {user}.</source>
        <translation>Décocher la case Locked out&#xa0;: {place} &gt; {user}.</translation>
    </message>
    <message>
        <source>The integration user may not sign in to pages</source>
        <translation>L’utilisateur d’intégration ne peut pas se connecter aux pages</translation>
    </message>
    <message>
        <source>The integration user has to set a new password</source>
        <translation>L’utilisateur d’intégration doit définir un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Clear the box {box}: {place} &gt; {user}.</source>
        <translation>Décocher la case {box}&#xa0;: {place} &gt; {user}.</translation>
    </message>
    <message>
        <source>The token goes on, but nobody can authorize again.</source>
        <translation>Le jeton reste valable, mais personne ne peut autoriser à nouveau.</translation>
    </message>
    <message>
        <source>they open {tables}</source>
        <translation>ils ouvrent {tables}</translation>
    </message>
    <message>
        <source>The integration user lacks a role</source>
        <translation>Il manque un rôle à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>not open to it: {tables}</source>
        <translation>fermé pour lui&#xa0;: {tables}</translation>
    </message>
    <message>
        <source>Grant it {roles}: {place} &gt; {user} &gt; Roles.</source>
        <translation>Lui accorder {roles}&#xa0;: {place} &gt; {user} &gt; Roles.</translation>
    </message>
    <message>
        <source>Tickets can neither be made nor followed there.</source>
        <translation>Les tickets ne peuvent y être ni créés ni suivis.</translation>
    </message>
    <message>
        <source>No ticket can be sent or read.</source>
        <translation>Aucun ticket ne peut être envoyé ni lu.</translation>
    </message>
    <message>
        <source>The integration user may sign in</source>
        <translation>L’utilisateur d’intégration peut se connecter</translation>
    </message>
    <message>
        <source>The integration user has its roles</source>
        <translation>L’utilisateur d’intégration a ses rôles</translation>
    </message>
    <message>
        <source>{host} · {ms} ms</source>
        <translation>{host} · {ms} ms</translation>
    </message>
    <message>
        <source>none, direct</source>
        <translation>aucun, accès direct</translation>
    </message>
    <message>
        <source>it is trusted, but says nothing that can be read</source>
        <translation>il est reconnu, mais ne dit rien de lisible</translation>
    </message>
    <message>
        <source>{issuer} · until {day}</source>
        <translation>{issuer} · jusqu’au {day}</translation>
    </message>
    <message>
        <source>The certificate ends soon</source>
        <translation>Le certificat expire bientôt</translation>
    </message>
    <message>
        <source>{seconds} s apart</source>
        <translation>{seconds} s d’écart</translation>
    </message>
    <message>
        <source>{count} states</source>
        <translation>{count} états</translation>
    </message>
    <message>
        <source>The consent ends soon</source>
        <translation>Le consentement prend bientôt fin</translation>
    </message>
    <message>
        <source>The consent has run out</source>
        <translation>Le consentement a pris fin</translation>
    </message>
    <message>
        <source>It works. To be decided: {count}.</source>
        <translation>Cela fonctionne. À décider&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>In the way: {count}. The lines marked as such say what to do.</source>
        <translation>Points bloquants&#xa0;: {count}. Les lignes ainsi marquées disent que faire.</translation>
    </message>
    <message>
        <source>Ask the instance&apos;s administrator when it will be renewed.</source>
        <translation>Demander à l’administrateur de l’instance quand il sera renouvelé.</translation>
    </message>
    <message>
        <source>Open the table to all scopes: System Definition &gt; Tables &gt; oauth_entity &gt; Application Access.</source>
        <translation>Ouvrez la table à toutes les portées&#xa0;: System Definition &gt; Tables &gt; oauth_entity &gt; Application Access.</translation>
    </message>
    <message>
        <source>Set Scope Restriction to Broadly scoped: System OAuth &gt; Application Registry.</source>
        <translation>Réglez Scope Restriction sur Broadly scoped&#xa0;: System OAuth &gt; Application Registry.</translation>
    </message>
    <message>
        <source>Install or activate what the table belongs to: System Applications &gt; All Available Applications &gt; All.</source>
        <translation>Installez ou activez ce dont la table dépend&#xa0;: System Applications &gt; All Available Applications &gt; All.</translation>
    </message>
    <message>
        <source>Authorize again. If it stays so, look as an administrator, who sees whether the entry or the user is switched off.</source>
        <translation>Renouvelez l’autorisation. Si le problème persiste, regardez en tant qu’administrateur, qui voit si l’entrée ou l’utilisateur est désactivé.</translation>
    </message>
    <message>
        <source>The integration user and the application registry entry are gone</source>
        <translation>L’utilisateur d’intégration et l’entrée du registre d’applications n’existent plus</translation>
    </message>
    <message>
        <source>The instance was cloned over or reset. Remove the connection and set it up again.</source>
        <translation>L’instance a été écrasée par un clone ou réinitialisée. Supprimez la connexion et recommencez la configuration.</translation>
    </message>
    <message>
        <source>Access to the ticket tables is not at its defaults</source>
        <translation>L’accès aux tables de tickets n’est pas celui par défaut</translation>
    </message>
    <message>
        <source>Put it back: System Definition &gt; Tables &gt; {tables} &gt; Application Access.</source>
        <translation>Rétablissez-le&#xa0;: System Definition &gt; Tables &gt; {tables} &gt; Application Access.</translation>
    </message>
    <message>
        <source>After that day, Firnline does not connect any more.</source>
        <translation>Après ce jour, Firnline ne se connecte plus.</translation>
    </message>
    <message>
        <source>the instance does not tell the time</source>
        <translation>l’instance ne donne pas l’heure</translation>
    </message>
    <message>
        <source>The clocks of this computer and of the instance differ</source>
        <translation>Les horloges de cet ordinateur et de l’instance diffèrent</translation>
    </message>
    <message>
        <source>Let this computer set its clock from the network.</source>
        <translation>Laisser cet ordinateur régler son horloge par le réseau.</translation>
    </message>
    <message>
        <source>Sign-ins, tokens and certificates may seem to have expired.</source>
        <translation>Connexions, jetons et certificats peuvent sembler expirés.</translation>
    </message>
    <message>
        <source>The instance answers</source>
        <translation>L’instance répond</translation>
    </message>
    <message>
        <source>The certificate is trusted</source>
        <translation>Le certificat est reconnu</translation>
    </message>
    <message>
        <source>The proxy lets Firnline through</source>
        <translation>Le proxy laisse passer Firnline</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Les horloges concordent</translation>
    </message>
    <message>
        <source>checked at set-up; shown to administrators alone</source>
        <translation>vérifiée à l’installation&#xa0;; montrée aux seuls administrateurs</translation>
    </message>
    <message>
        <source>The release {family} is too old</source>
        <translation>La version {family} est trop ancienne</translation>
    </message>
    <message>
        <source>Kingston or later is needed</source>
        <translation>Kingston ou une version ultérieure est nécessaire</translation>
    </message>
    <message>
        <source>Have the instance upgraded.</source>
        <translation>Faire mettre l’instance à niveau.</translation>
    </message>
    <message>
        <source>no rule applies</source>
        <translation>aucune règle ne s’applique</translation>
    </message>
    <message>
        <source>{limit} requests an hour, rule {rule}</source>
        <translation>{limit} requêtes par heure, règle {rule}</translation>
    </message>
    <message>
        <source>rules are shown to administrators alone</source>
        <translation>règles montrées aux seuls administrateurs</translation>
    </message>
    <message>
        <source>rules: {count}</source>
        <translation>règles&#xa0;: {count}</translation>
    </message>
    <message>
        <source>This computer could be shut out</source>
        <translation>Cet ordinateur pourrait être exclu</translation>
    </message>
    <message>
        <source>Allow the address: System Security &gt; IP Address Access Control.</source>
        <translation>Autoriser l’adresse&#xa0;: System Security &gt; IP Address Access Control.</translation>
    </message>
    <message>
        <source>The release is supported</source>
        <translation>La version est prise en charge</translation>
    </message>
    <message>
        <source>The instance&apos;s limit of requests is not used up</source>
        <translation>La limite de requêtes de l’instance n’est pas atteinte</translation>
    </message>
    <message>
        <source>This computer&apos;s address is let in</source>
        <translation>L’adresse de cet ordinateur est admise</translation>
    </message>
    <message>
        <source>Columns of tickets are hidden</source>
        <translation>Des colonnes de tickets sont masquées</translation>
    </message>
    <message>
        <source>Let the integration user read these columns: System Security &gt; Access Control (ACL).</source>
        <translation>Laisser l’utilisateur d’intégration lire ces colonnes&#xa0;: System Security &gt; Access Control (ACL).</translation>
    </message>
    <message>
        <source>Tickets are shown without them.</source>
        <translation>Les tickets sont affichés sans elles.</translation>
    </message>
    <message>
        <source>nothing forbids it; nothing was written</source>
        <translation>rien ne l’interdit&#xa0;; rien n’a été écrit</translation>
    </message>
    <message>
        <source>the instance takes changes</source>
        <translation>l’instance accepte les modifications</translation>
    </message>
    <message>
        <source>The names of states cannot be read</source>
        <translation>Les noms des états sont illisibles</translation>
    </message>
    <message>
        <source>they are taken from tickets instead</source>
        <translation>ils sont tirés des tickets</translation>
    </message>
    <message>
        <source>Grant the integration user the role personalize_choices.</source>
        <translation>Accorder à l’utilisateur d’intégration le rôle personalize_choices.</translation>
    </message>
    <message>
        <source>A state that no ticket has yet is shown as a number.</source>
        <translation>Un état qu’aucun ticket n’a encore est affiché comme un nombre.</translation>
    </message>
    <message>
        <source>What Firnline reads of tickets is shown</source>
        <translation>Ce que Firnline lit des tickets est montré</translation>
    </message>
    <message>
        <source>Change requests can be written</source>
        <translation>Les demandes de changement peuvent être écrites</translation>
    </message>
    <message>
        <source>Incidents can be written</source>
        <translation>Les incidents peuvent être écrits</translation>
    </message>
    <message>
        <source>The names of states can be read</source>
        <translation>Les noms des états sont lisibles</translation>
    </message>
    <message>
        <source>The token belongs to {user}</source>
        <translation>Le jeton appartient à {user}</translation>
    </message>
    <message>
        <source>it must be {user}</source>
        <translation>ce doit être {user}</translation>
    </message>
    <message>
        <source>Authorize again and sign in as the integration user.</source>
        <translation>Autoriser à nouveau et se connecter en tant qu’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>Tickets would be made in the name of a person.</source>
        <translation>Des tickets seraient créés au nom d’une personne.</translation>
    </message>
    <message>
        <source>the token was renewed</source>
        <translation>le jeton a été renouvelé</translation>
    </message>
    <message>
        <source>The application registry entry is gone</source>
        <translation>L’entrée du registre d’applications a disparu</translation>
    </message>
    <message>
        <source>Set up the connection again; Firnline makes a new entry.</source>
        <translation>Refaire l’installation de la connexion&#xa0;; Firnline crée une nouvelle entrée.</translation>
    </message>
    <message>
        <source>The application registry entry is not active</source>
        <translation>L’entrée du registre d’applications n’est pas active</translation>
    </message>
    <message>
        <source>Tick the box Active: {place} &gt; {name}.</source>
        <translation>Cocher la case Active&#xa0;: {place} &gt; {name}.</translation>
    </message>
    <message>
        <source>The application registry entry has another redirect URL</source>
        <translation>L’entrée du registre d’applications a une autre URL de redirection</translation>
    </message>
    <message>
        <source>Put {url} into the field Redirect URL: {place} &gt; {name}.</source>
        <translation>Saisir {url} dans le champ Redirect URL&#xa0;: {place} &gt; {name}.</translation>
    </message>
    <message>
        <source>The application registry entry is restricted to scopes</source>
        <translation>L’entrée du registre d’applications est limitée à des périmètres</translation>
    </message>
    <message>
        <source>Set the field Scope Restriction to Broadly scoped: {place} &gt; {name}.</source>
        <translation>Régler le champ Scope Restriction sur Broadly scoped&#xa0;: {place} &gt; {name}.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>Authorize again now; three acts are enough.</source>
        <translation>Autoriser à nouveau maintenant&#xa0;; trois gestes suffisent.</translation>
    </message>
    <message>
        <source>Authorize again before that day.</source>
        <translation>Autoriser à nouveau avant ce jour.</translation>
    </message>
    <message>
        <source>After that day, no ticket can be sent or read.</source>
        <translation>Après ce jour, aucun ticket ne peut être envoyé ni lu.</translation>
    </message>
    <message>
        <source>The token belongs to the integration user</source>
        <translation>Le jeton appartient à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>The application registry is active</source>
        <translation>L’entrée du registre d’applications est active</translation>
    </message>
    <message>
        <source>The consent lasts</source>
        <translation>Le consentement est en cours</translation>
    </message>
    <message>
        <source>The OAuth entity is found and valid</source>
        <translation>L’entité OAuth est trouvée et valide</translation>
    </message>
    <message>
        <source>The integration user is found and valid</source>
        <translation>L’utilisateur d’intégration est trouvé et valide</translation>
    </message>
    <message>
        <source>Consent is given</source>
        <translation>Le consentement est donné</translation>
    </message>
    <message>
        <source>The token&apos;s owner is proven</source>
        <translation>Le propriétaire du jeton est prouvé</translation>
    </message>
    <message>
        <source>The ticket tables are readable</source>
        <translation>Les tables de tickets sont lisibles</translation>
    </message>
    <message>
        <source>The cards are on the home page</source>
        <translation>Les cartes sont sur la page d’accueil</translation>
    </message>
    <message>
        <source>The home page shows no tickets of the instance yet</source>
        <translation>La page d’accueil ne montre encore aucun ticket de l’instance</translation>
    </message>
    <message>
        <source>Select Authorize, then return to the home page.</source>
        <translation>Sélectionner Autoriser, puis revenir à la page d’accueil.</translation>
    </message>
    <message>
        <source>Firnline: report on {name} ({instance}), {moment} UTC</source>
        <translation>Firnline&#xa0;: rapport sur {name} ({instance}), {moment} UTC</translation>
    </message>
    <message>
        <source>Everything that Firnline needs was tried, and it works.</source>
        <translation>Tout ce dont Firnline a besoin a été essayé, et cela fonctionne.</translation>
    </message>
    <message>
        <source>Firnline tries everything it will need.</source>
        <translation>Firnline essaie tout ce dont il aura besoin.</translation>
    </message>
</context>
<context>
    <name>Draft</name>
    <message>
        <source>This is required.</source>
        <translation>Ce champ est obligatoire.</translation>
    </message>
    <message>
        <source>{length} characters; at most {longest} are possible.</source>
        <translation>{length} caractères&#xa0;; {longest} au maximum.</translation>
    </message>
    <message>
        <source>Some characters cannot be seen. Type it instead of pasting it.</source>
        <translation>Certains caractères sont invisibles. Saisissez le texte au lieu de le coller.</translation>
    </message>
    <message>
        <source>Only incidents can have this priority.</source>
        <translation>Seuls les incidents peuvent avoir cette priorité.</translation>
    </message>
    <message>
        <source>Choose a due date.</source>
        <translation>Choisissez une date d’échéance.</translation>
    </message>
    <message>
        <source>This date has passed.</source>
        <translation>Cette date est passée.</translation>
    </message>
    <message>
        <source>The instance does not offer this choice any more.</source>
        <translation>L’instance ne propose plus ce choix.</translation>
    </message>
</context>
<context>
    <name>ErrorView</name>
    <message>
        <source>Problem</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Copier les détails</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>This is not the address of an instance.</source>
        <translation>Ce n’est pas l’adresse d’une instance.</translation>
    </message>
    <message>
        <source>Paste the address that the instance&apos;s pages show in the browser.</source>
        <translation>Collez l’adresse que le navigateur affiche sur les pages de l’instance.</translation>
    </message>
    <message>
        <source>The CA file cannot be used.</source>
        <translation>Le fichier d’AC est inutilisable.</translation>
    </message>
    <message>
        <source>Choose the file that your company&apos;s certificate authority gave.</source>
        <translation>Choisissez le fichier fourni par l’autorité de certification de votre entreprise.</translation>
    </message>
    <message>
        <source>The instance was not found.</source>
        <translation>L’instance est introuvable.</translation>
    </message>
    <message>
        <source>No computer named {host} is known on this network.</source>
        <translation>Aucun ordinateur nommé {host} n’est connu sur ce réseau.</translation>
    </message>
    <message>
        <source>Check the spelling, and whether a VPN is needed.</source>
        <translation>Vérifiez l’orthographe et si un VPN est nécessaire.</translation>
    </message>
    <message>
        <source>The instance cannot be reached.</source>
        <translation>L’instance est injoignable.</translation>
    </message>
    <message>
        <source>{host} did not take the connection ({reason}).</source>
        <translation>{host} n’a pas accepté la connexion ({reason}).</translation>
    </message>
    <message>
        <source>Check the port, the proxy and the firewall, then try again.</source>
        <translation>Vérifiez le port, le proxy et le pare-feu, puis réessayez.</translation>
    </message>
    <message>
        <source>The instance does not answer.</source>
        <translation>L’instance ne répond pas.</translation>
    </message>
    <message>
        <source>{host} stayed silent for {seconds} seconds.</source>
        <translation>Aucune réponse de {host} après {seconds} s.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, ask whether the instance is busy.</source>
        <translation>Réessayez&#xa0;; si le problème persiste, demandez si l’instance est surchargée.</translation>
    </message>
    <message>
        <source>The instance&apos;s certificate is not trusted.</source>
        <translation>Le certificat de l’instance n’est pas approuvé.</translation>
    </message>
    <message>
        <source>{host} could not prove who it is: {reason}.</source>
        <translation>{host} n’a pas pu prouver son identité&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>If your company has a certificate authority of its own, choose its CA file.</source>
        <translation>Si votre entreprise a sa propre autorité de certification, choisissez son fichier d’AC.</translation>
    </message>
    <message>
        <source>The answer of the instance was lost.</source>
        <translation>La réponse de l’instance s’est perdue.</translation>
    </message>
    <message>
        <source>The connection to {host} broke before the whole answer arrived.</source>
        <translation>La connexion à {host} a été coupée avant la fin de la réponse.</translation>
    </message>
    <message>
        <source>Try again; Firnline looks first whether it was already done.</source>
        <translation>Réessayez&#xa0;; Firnline vérifie d’abord si l’opération a déjà eu lieu.</translation>
    </message>
    <message>
        <source>This host is not a ServiceNow instance.</source>
        <translation>Cet hôte n’est pas une instance ServiceNow.</translation>
    </message>
    <message>
        <source>If this is your company&apos;s inspection of TLS, choose its CA file or have the instance exempted. If you do not know the issuer, do not go on.</source>
        <translation>S’il s’agit de l’inspection TLS de votre entreprise, choisissez son fichier d’AC ou faites exempter l’instance. Si vous ne connaissez pas l’émetteur, n’allez pas plus loin.</translation>
    </message>
    <message>
        <source>Check the date of this computer. If it is right, the instance&apos;s administrator has to renew the certificate.</source>
        <translation>Vérifiez la date de cet ordinateur. Si elle est juste, l’administrateur de l’instance doit renouveler le certificat.</translation>
    </message>
    <message>
        <source>Use the name that the certificate was made for.</source>
        <translation>Utilisez le nom pour lequel le certificat a été établi.</translation>
    </message>
    <message>
        <source>this computer does not know who issued its certificate</source>
        <translation>cet ordinateur ne connaît pas l’émetteur de son certificat</translation>
    </message>
    <message>
        <source>it vouches for itself with a self-signed certificate</source>
        <translation>il se porte garant de lui-même avec un certificat autosigné</translation>
    </message>
    <message>
        <source>{issuer} issued its certificate, and this computer does not know that authority</source>
        <translation>{issuer} a émis son certificat, et cet ordinateur ne connaît pas cette autorité</translation>
    </message>
    <message>
        <source>something between shows a certificate of its own</source>
        <translation>un intermédiaire présente son propre certificat</translation>
    </message>
    <message>
        <source>no public authority but {issuer} issued the certificate that arrives here</source>
        <translation>le certificat qui arrive ici n’a pas été émis par une autorité publique, mais par {issuer}</translation>
    </message>
    <message>
        <source>its certificate has expired or is not valid yet</source>
        <translation>son certificat a expiré ou n’est pas encore valable</translation>
    </message>
    <message>
        <source>its certificate is valid from {begin} to {end} only</source>
        <translation>son certificat n’est valable que du {begin} au {end}</translation>
    </message>
    <message>
        <source>its certificate is for another name</source>
        <translation>son certificat est établi pour un autre nom</translation>
    </message>
    <message>
        <source>its certificate is for another name, {names}</source>
        <translation>son certificat est établi pour un autre nom, {names}</translation>
    </message>
    <message>
        <source>{path} is missing or holds no certificate in PEM or DER form.</source>
        <translation>{path} est introuvable ou ne contient aucun certificat au format PEM ou DER.</translation>
    </message>
    <message>
        <source>This is not the address of a proxy.</source>
        <translation>Ce n’est pas l’adresse d’un proxy.</translation>
    </message>
    <message>
        <source>Write it as http://proxy.example:8080.</source>
        <translation>Écrivez-la sous la forme http://proxy.example:8080.</translation>
    </message>
    <message>
        <source>{host} answers, but not as ServiceNow does.</source>
        <translation>{host} répond, mais pas comme le fait ServiceNow.</translation>
    </message>
    <message>
        <source>Check the address; open it in a browser to see what it is.</source>
        <translation>Vérifiez l’adresse&#xa0;; ouvrez-la dans un navigateur pour voir de quoi il s’agit.</translation>
    </message>
    <message>
        <source>The instance is asleep or in maintenance.</source>
        <translation>L’instance est en veille ou en maintenance.</translation>
    </message>
    <message>
        <source>{host} shows a page for people instead of an answer.</source>
        <translation>{host} affiche une page destinée aux visiteurs au lieu d’une réponse.</translation>
    </message>
    <message>
        <source>Wake it up on its own site, or wait a while, then try again.</source>
        <translation>Réveillez-la sur son propre site ou patientez, puis réessayez.</translation>
    </message>
    <message>
        <source>The instance hibernates.</source>
        <translation>L’instance est en hibernation.</translation>
    </message>
    <message>
        <source>{host} was put to sleep because nobody used it.</source>
        <translation>{host} a été mise en veille parce que personne ne l’utilisait.</translation>
    </message>
    <message>
        <source>Sign in to developer.servicenow.com, wake it up there, then try again.</source>
        <translation>Connectez-vous à developer.servicenow.com, réveillez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>The instance is being upgraded or maintained.</source>
        <translation>L’instance est en cours de mise à niveau ou de maintenance.</translation>
    </message>
    <message>
        <source>{host} says that it is not available for now.</source>
        <translation>{host} indique ne pas être disponible pour l’instant.</translation>
    </message>
    <message>
        <source>Wait until the upgrade is over, then try again.</source>
        <translation>Attendez la fin de la mise à niveau, puis réessayez.</translation>
    </message>
    <message>
        <source>Single sign-on stands in front of the whole instance.</source>
        <translation>L’authentification unique protège toute l’instance.</translation>
    </message>
    <message>
        <source>{host} sends every request to {provider} to sign in.</source>
        <translation>{host} renvoie chaque requête vers {provider} pour la connexion.</translation>
    </message>
    <message>
        <source>Programs cannot sign in there. Ask for /api/ and the oauth pages to be let through, or use the instance&apos;s own address.</source>
        <translation>Les programmes ne peuvent pas s’y connecter. Demandez que /api/ et les pages oauth soient exemptées, ou utilisez l’adresse propre de l’instance.</translation>
    </message>
    <message>
        <source>The instance did not accept the sign-in.</source>
        <translation>L’instance a refusé l’authentification.</translation>
    </message>
    <message>
        <source>It said: {said}</source>
        <translation>Sa réponse&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Check the user name and the password. Where basic authentication is restricted, the account needs the role snc_basic_auth_api_access.</source>
        <translation>Vérifiez le nom d’utilisateur et le mot de passe. Si l’authentification de base est restreinte, le compte doit avoir le rôle snc_basic_auth_api_access.</translation>
    </message>
    <message>
        <source>The instance did not accept this user name and password.</source>
        <translation>L’instance n’a pas accepté ce nom d’utilisateur et ce mot de passe.</translation>
    </message>
    <message>
        <source>The administrator is not signed in any more.</source>
        <translation>L’administrateur n’est plus connecté.</translation>
    </message>
    <message>
        <source>The instance has ended the session of the browser window.</source>
        <translation>L’instance a mis fin à la session du navigateur.</translation>
    </message>
    <message>
        <source>Go back to the page Administrator and sign in again.</source>
        <translation>Revenez à la page Administrateur et reconnectez-vous.</translation>
    </message>
    <message>
        <source>The account is not allowed to do this.</source>
        <translation>Le compte n’est pas autorisé à faire cela.</translation>
    </message>
    <message>
        <source>The instance said: {said}</source>
        <translation>Réponse de l’instance&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Use an account with the role, or have the role granted.</source>
        <translation>Utilisez un compte qui a le rôle requis, ou faites-le accorder.</translation>
    </message>
    <message>
        <source>The instance does not show this record.</source>
        <translation>L’instance ne montre pas cet enregistrement.</translation>
    </message>
    <message>
        <source>{what} does not exist, or is hidden from this account.</source>
        <translation>{what} n’existe pas ou n’est pas visible pour ce compte.</translation>
    </message>
    <message>
        <source>Check whether it was deleted, and the roles of the account.</source>
        <translation>Vérifiez s’il a été supprimé, ainsi que les rôles du compte.</translation>
    </message>
    <message>
        <source>The instance refused the request.</source>
        <translation>L’instance a refusé la demande.</translation>
    </message>
    <message>
        <source>Ask the instance&apos;s administrator for the rule that says so.</source>
        <translation>Demandez à l’administrateur de l’instance quelle règle l’impose.</translation>
    </message>
    <message>
        <source>The instance does not let this computer in.</source>
        <translation>L’instance n’accepte pas cet ordinateur.</translation>
    </message>
    <message>
        <source>It refuses every page from this network ({said}).</source>
        <translation>Elle refuse toute page depuis ce réseau ({said}).</translation>
    </message>
    <message>
        <source>Use the company&apos;s network or VPN, or have this address allowed: System Security &gt; IP Address Access Control.</source>
        <translation>Utilisez le réseau ou le VPN de l’entreprise, ou faites autoriser cette adresse&#xa0;: System Security &gt; IP Address Access Control.</translation>
    </message>
    <message>
        <source>The instance asks for a pause.</source>
        <translation>L’instance demande une pause.</translation>
    </message>
    <message>
        <source>Its limit of requests is used up for now.</source>
        <translation>Sa limite de requêtes est atteinte pour le moment.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <source>The instance&apos;s answer cannot be read.</source>
        <translation>La réponse de l’instance est illisible.</translation>
    </message>
    <message>
        <source>What arrived: {what}</source>
        <translation>Contenu reçu&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Try again; if it stays so, something between is changing it.</source>
        <translation>Réessayez&#xa0;; si le problème persiste, un intermédiaire du réseau modifie la réponse.</translation>
    </message>
    <message>
        <source>Check that this computer is online, and whether a VPN is needed.</source>
        <translation>Vérifiez que cet ordinateur est en ligne et s’il faut un VPN.</translation>
    </message>
    <message>
        <source>Check the port in the address, and whether a firewall refuses it.</source>
        <translation>Vérifiez le port de l’adresse et si un pare-feu le refuse.</translation>
    </message>
    <message>
        <source>This network wants a sign-in of its own first.</source>
        <translation>Ce réseau demande d’abord sa propre connexion.</translation>
    </message>
    <message>
        <source>In the place of {host}, {portal} answers.</source>
        <translation>{portal} répond à la place de {host}.</translation>
    </message>
    <message>
        <source>Open any page in your browser, sign in to the network there, then try again.</source>
        <translation>Ouvrez une page quelconque dans votre navigateur, connectez-vous au réseau, puis réessayez.</translation>
    </message>
    <message>
        <source>The ticket waits to be sent.</source>
        <translation>Le ticket attend d’être envoyé.</translation>
    </message>
    <message>
        <source>Nothing to do: it is sent as soon as the instance can be reached.</source>
        <translation>Rien à faire&#xa0;: il est envoyé dès que l’instance est joignable.</translation>
    </message>
    <message>
        <source>There is no direct way out of this network.</source>
        <translation>Aucun chemin direct ne mène hors de ce réseau.</translation>
    </message>
    <message>
        <source>Neither {host} nor ServiceNow&apos;s own site can be reached, and this computer names no proxy.</source>
        <translation>Ni {host} ni le site de ServiceNow ne sont joignables, et cet ordinateur n’indique aucun proxy.</translation>
    </message>
    <message>
        <source>The proxy cannot be reached.</source>
        <translation>Le proxy est injoignable.</translation>
    </message>
    <message>
        <source>{proxy} did not take the connection ({reason}).</source>
        <translation>{proxy} n’a pas accepté la connexion ({reason}).</translation>
    </message>
    <message>
        <source>Check the proxy&apos;s address and port, and whether a VPN is needed.</source>
        <translation>Vérifiez l’adresse et le port du proxy, et s’il faut un VPN.</translation>
    </message>
    <message>
        <source>The proxy asks for a sign-in.</source>
        <translation>Le proxy demande une connexion.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password. If it takes Windows sign-in only, ask for an exception for the instance.</source>
        <translation>Saisissez le nom d’utilisateur et le mot de passe du proxy. S’il n’accepte que la connexion Windows, demandez une exception pour l’instance.</translation>
    </message>
    <message>
        <source>The proxy does not let this through.</source>
        <translation>Le proxy ne laisse pas passer cette connexion.</translation>
    </message>
    <message>
        <source>{proxy} said: {said}</source>
        <translation>{proxy} a répondu&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Check the instance&apos;s address, and ask whoever runs the proxy to allow it.</source>
        <translation>Vérifiez l’adresse de l’instance et demandez au responsable du proxy de l’autoriser.</translation>
    </message>
    <message>
        <source>{proxy} did not accept {user} with this password (407).</source>
        <translation>{proxy} n’a pas accepté {user} avec ce mot de passe (407).</translation>
    </message>
    <message>
        <source>{proxy} lets nobody pass without a name and a password (407).</source>
        <translation>{proxy} ne laisse passer personne sans nom ni mot de passe (407).</translation>
    </message>
    <message>
        <source>{user} is not an administrator of this instance.</source>
        <translation>{user} n’est pas administrateur de cette instance.</translation>
    </message>
    <message>
        <source>The role admin is missing. Nothing was created.</source>
        <translation>Le rôle admin est absent. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>Sign in as an administrator, or have the role granted: User Administration &gt; Users &gt; {user} &gt; Roles.</source>
        <translation>Connectez-vous comme administrateur ou faites accorder le rôle&#xa0;: User Administration &gt; Users &gt; {user} &gt; Roles.</translation>
    </message>
    <message>
        <source>Firnline has already changed something on {host}.</source>
        <translation>Firnline a déjà modifié quelque chose sur {host}.</translation>
    </message>
    <message>
        <source>These records are there: {names}.</source>
        <translation>Ces enregistrements s’y trouvent&#xa0;: {names}.</translation>
    </message>
    <message>
        <source>Take it back first, or leave it there and remove it by hand.</source>
        <translation>Annulez d’abord ces modifications, ou laissez-les en place et supprimez-les à la main.</translation>
    </message>
    <message>
        <source>Consent was denied.</source>
        <translation>Le consentement a été refusé.</translation>
    </message>
    <message>
        <source>Deny was selected on the instance&apos;s page. Nothing was saved.</source>
        <translation>«&#xa0;Refuser&#xa0;» (Deny) a été sélectionné sur la page de l’instance. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Start again, sign in as the integration user and select Allow.</source>
        <translation>Recommencez, connectez-vous comme utilisateur d’intégration et sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>The time for consent is over.</source>
        <translation>Le délai de consentement est écoulé.</translation>
    </message>
    <message>
        <source>Nobody selected Allow within the time limit. Nothing was saved.</source>
        <translation>Personne n’a sélectionné «&#xa0;Autoriser&#xa0;» (Allow) dans le délai prévu. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Start again when the integration user can sign in.</source>
        <translation>Recommencez lorsque l’utilisateur d’intégration pourra se connecter.</translation>
    </message>
    <message>
        <source>The time for signing in is over.</source>
        <translation>Le temps pour se connecter est écoulé.</translation>
    </message>
    <message>
        <source>No administrator signed in within the time limit.</source>
        <translation>Aucun administrateur ne s’est connecté dans le temps imparti.</translation>
    </message>
    <message>
        <source>Start again when an administrator is there.</source>
        <translation>Recommencez quand un administrateur est présent.</translation>
    </message>
    <message>
        <source>The answer to the consent does not belong to this attempt.</source>
        <translation>La réponse au consentement ne correspond pas à cette tentative.</translation>
    </message>
    <message>
        <source>It carries another mark than the one Firnline sent.</source>
        <translation>Elle porte une autre marque que celle envoyée par Firnline.</translation>
    </message>
    <message>
        <source>Start the consent again; nothing was sent to the instance.</source>
        <translation>Recommencez le consentement&#xa0;; rien n’a été envoyé à l’instance.</translation>
    </message>
    <message>
        <source>No browser can be awaited on this computer.</source>
        <translation>Aucun navigateur ne peut être attendu sur cet ordinateur.</translation>
    </message>
    <message>
        <source>Other programs hold the ports {ports}.</source>
        <translation>D’autres programmes occupent les ports {ports}.</translation>
    </message>
    <message>
        <source>Close one of them, or use Firnline&apos;s own window.</source>
        <translation>Fermez l’un d’eux, ou utilisez la fenêtre de Firnline.</translation>
    </message>
    <message>
        <source>The instance does not send anybody back to Firnline.</source>
        <translation>L’instance ne renvoie personne vers Firnline.</translation>
    </message>
    <message>
        <source>The application registry entry does not list the address of Firnline.</source>
        <translation>L’entrée du registre d’applications ne contient pas l’adresse de Firnline.</translation>
    </message>
    <message>
        <source>Put the redirect URL back into the entry, then start again.</source>
        <translation>Remettez l’URL de redirection dans l’entrée, puis recommencez.</translation>
    </message>
    <message>
        <source>The instance does not know Firnline any more.</source>
        <translation>L’instance ne connaît plus Firnline.</translation>
    </message>
    <message>
        <source>The application registry entry was deleted, or is not active.</source>
        <translation>L’entrée du registre d’applications a été supprimée ou n’est pas active.</translation>
    </message>
    <message>
        <source>Look for it under System OAuth &gt; Application Registry.</source>
        <translation>Cherchez-la sous System OAuth &gt; Application Registry.</translation>
    </message>
    <message>
        <source>The instance shows no sign-in form of its own.</source>
        <translation>L’instance n’affiche pas de formulaire de connexion propre.</translation>
    </message>
    <message>
        <source>Everybody is sent to single sign-on, so nobody goes past it.</source>
        <translation>Tout le monde est envoyé vers l’authentification unique&#xa0;; personne ne peut la contourner.</translation>
    </message>
    <message>
        <source>Use an account of the identity provider with the name of the integration user.</source>
        <translation>Utilisez un compte du fournisseur d’identité qui porte le nom de l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>The instance gave no token.</source>
        <translation>L’instance n’a fourni aucun jeton.</translation>
    </message>
    <message>
        <source>Authorize again. If it stays so, check that the application registry is active.</source>
        <translation>Renouvelez l’autorisation. Si le problème persiste, vérifiez que le registre d’applications est actif.</translation>
    </message>
    <message>
        <source>Allow was selected by {actual}.</source>
        <translation>«&#xa0;Autoriser&#xa0;» (Allow) a été sélectionné par {actual}.</translation>
    </message>
    <message>
        <source>It must be the integration user {expected}. The token was revoked and nothing was saved.</source>
        <translation>Ce doit être l’utilisateur d’intégration {expected}. Jeton révoqué, rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>Select Not You and sign in as {expected}.</source>
        <translation>Sélectionnez «&#xa0;Ce n’est pas vous&#xa0;» et connectez-vous en tant que {expected}.</translation>
    </message>
    <message>
        <source>It must be the integration user {expected}. Nothing was saved, but the instance did not take the token back; an administrator can: System OAuth &gt; Manage Tokens.</source>
        <translation>Ce doit être l’utilisateur d’intégration {expected}. Rien n’a été enregistré, mais l’instance n’a pas révoqué le jeton&#xa0;; un administrateur peut le faire&#xa0;: System OAuth &gt; Manage Tokens.</translation>
    </message>
    <message>
        <source>This computer has no key ring that Firnline may use.</source>
        <translation>Cet ordinateur n’a aucun trousseau de clés utilisable par Firnline.</translation>
    </message>
    <message>
        <source>Firnline never writes secrets to a plain file.</source>
        <translation>Firnline n’écrit jamais de secrets en clair dans un fichier.</translation>
    </message>
    <message>
        <source>Start the key ring of your desktop, or keep the secrets for this run only.</source>
        <translation>Démarrez le trousseau de clés de votre bureau, ou conservez les secrets pour cette session seulement.</translation>
    </message>
    <message>
        <source>The key ring is locked.</source>
        <translation>Le trousseau de clés est verrouillé.</translation>
    </message>
    <message>
        <source>It did not open, or did not answer in time.</source>
        <translation>Il ne s’est pas ouvert ou n’a pas répondu à temps.</translation>
    </message>
    <message>
        <source>Unlock it and try again, or keep the secrets for this run only.</source>
        <translation>Déverrouillez-le et réessayez, ou conservez les secrets pour cette session seulement.</translation>
    </message>
    <message>
        <source>The key ring did not do what it was asked for.</source>
        <translation>Le trousseau de clés n’a pas fait ce qui lui était demandé.</translation>
    </message>
    <message>
        <source>It is there, but failed; the log names the cause.</source>
        <translation>Il est présent, mais a échoué&#xa0;; le journal en nomme la cause.</translation>
    </message>
    <message>
        <source>Restart the key ring or sign in again, or keep the secrets for this run only.</source>
        <translation>Redémarrez le trousseau de clés ou reconnectez-vous à votre session, ou conservez les secrets pour cette session seulement.</translation>
    </message>
    <message>
        <source>A file cannot be read or written.</source>
        <translation>Impossible de lire ou d’écrire un fichier.</translation>
    </message>
    <message>
        <source>One of them is wrong, or basic authentication is restricted there: then a right password is refused as well. It said: {said}</source>
        <translation>L’un des deux est faux, ou l’authentification de base y est restreinte&#xa0;: même un mot de passe juste est alors refusé. Elle a répondu&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Check both. If they are right, sign in in a browser window instead.</source>
        <translation>Vérifiez les deux. S’ils sont justes, connectez-vous plutôt dans un navigateur.</translation>
    </message>
    <message>
        <source>Check that you are online. If your company uses a proxy, enter it under Network.</source>
        <translation>Vérifiez que vous êtes en ligne. Si votre entreprise utilise un proxy, saisissez-le sous Réseau.</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Check free space and permissions, or move a damaged file away; then try again.</source>
        <translation>Vérifiez l’espace libre et les droits d’accès, ou déplacez le fichier endommagé&#xa0;; puis réessayez.</translation>
    </message>
    <message>
        <source>No browser opened.</source>
        <translation>Aucun navigateur ne s’est ouvert.</translation>
    </message>
    <message>
        <source>The page is {url}</source>
        <translation>Adresse de la page&#xa0;: {url}</translation>
    </message>
    <message>
        <source>Copy the address into a browser of your choice.</source>
        <translation>Copiez l’adresse dans le navigateur de votre choix.</translation>
    </message>
    <message>
        <source>it showed two different certificates</source>
        <translation>il a montré deux certificats différents</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>{path} cannot grow; nothing in it was changed.</source>
        <translation>{path} ne peut pas grandir&#xa0;; rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>Free some space on this disk, then try again.</source>
        <translation>Libérez de l’espace sur ce disque, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program holds a file of Firnline.</source>
        <translation>Un autre programme retient un fichier de Firnline.</translation>
    </message>
    <message>
        <source>{path} is locked; nothing in it was changed.</source>
        <translation>{path} est verrouillé&#xa0;; rien n’y a été modifié.</translation>
    </message>
    <message>
        <source>Let a backup, a virus scanner or another Firnline finish, then try again.</source>
        <translation>Laissez se terminer une sauvegarde, un antivirus ou un autre Firnline, puis réessayez.</translation>
    </message>
    <message>
        <source>A newer version of Firnline wrote this file.</source>
        <translation>Une version plus récente de Firnline a écrit ce fichier.</translation>
    </message>
    <message>
        <source>{path} is left as it is.</source>
        <translation>{path} reste tel quel.</translation>
    </message>
    <message>
        <source>Use the newer version, or another folder with --home.</source>
        <translation>Utilisez la version plus récente, ou un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>A file of Firnline is damaged.</source>
        <translation>Un fichier de Firnline est endommagé.</translation>
    </message>
    <message>
        <source>Start Firnline again: it sets the file aside, saves what can be read, and reads the tickets from the instance.</source>
        <translation>Redémarrez Firnline&#xa0;: il met le fichier de côté, sauve ce qui est lisible et relit les tickets sur l’instance.</translation>
    </message>
    <message>
        <source>The page stopped working.</source>
        <translation>La page a cessé de fonctionner.</translation>
    </message>
    <message>
        <source>The part of Firnline that draws web pages ended unexpectedly.</source>
        <translation>Le composant de Firnline qui affiche les pages Web s’est arrêté de façon inattendue.</translation>
    </message>
    <message>
        <source>Start again; nothing was saved.</source>
        <translation>Recommencez&#xa0;; rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The practice instance did not start.</source>
        <translation>L’instance d’entraînement n’a pas démarré.</translation>
    </message>
    <message>
        <source>Try again; the log may say more.</source>
        <translation>Réessayez&#xa0;; le journal en dit peut-être plus.</translation>
    </message>
    <message>
        <source>What it said first cannot be read.</source>
        <translation>Sa première réponse est illisible.</translation>
    </message>
    <message>
        <source>It was not ready within {seconds} seconds.</source>
        <translation>Elle n’était pas prête au bout de {seconds} secondes.</translation>
    </message>
    <message>
        <source>Firnline met a fault of its own.</source>
        <translation>Firnline a rencontré une erreur interne.</translation>
    </message>
    <message>
        <source>Nothing is known to be lost, but the last action did not finish.</source>
        <translation>A priori, rien n’est perdu, mais la dernière action n’a pas abouti.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, report it with the log.</source>
        <translation>Réessayez&#xa0;; si cela se reproduit, signalez-le en joignant le journal.</translation>
    </message>
    <message>
        <source>Try again; if it happens again, the log says more: {path}</source>
        <translation>Réessayez&#xa0;; si cela se reproduit, consultez le journal&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>the name has to end in .csv or .xlsx</source>
        <translation>le nom doit se terminer par .csv ou .xlsx</translation>
    </message>
    <message>
        <source>Selected tickets ({count})</source>
        <translation>Tickets sélectionnés ({count})</translation>
    </message>
    <message>
        <source>Shown tickets ({count})</source>
        <translation>Tickets affichés ({count})</translation>
    </message>
    <message>
        <source>All tickets ({count})</source>
        <translation>Tous les tickets ({count})</translation>
    </message>
    <message>
        <source>All columns, also those not shown</source>
        <translation>Toutes les colonnes, même non affichées</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Choisir un fichier…</translation>
    </message>
    <message>
        <source>Export tickets</source>
        <translation>Exporter des tickets</translation>
    </message>
    <message>
        <source>Tickets written</source>
        <translation>Tickets écrits</translation>
    </message>
    <message>
        <source>Excel workbook or CSV. Nothing in the file is run as a formula.</source>
        <translation>Classeur Excel ou CSV. Rien dans le fichier n’est exécuté comme une formule.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Classeur Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>Fichier CSV (*.csv)</translation>
    </message>
</context>
<context>
    <name>Guided</name>
    <message>
        <source>Integration user</source>
        <translation>Utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Copy the password into the field Password and save. Where the form has no such field, save first, then select Set Password and leave Password needs reset clear.</source>
        <translation>Copiez le mot de passe dans le champ Password et enregistrez. Si le formulaire n’a pas ce champ, enregistrez d’abord, puis sélectionnez Set Password et laissez Password needs reset décoché.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Identifiant de l’utilisateur</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Fonction</translation>
    </message>
    <message>
        <source>Application registry entry</source>
        <translation>Entrée du registre d’applications</translation>
    </message>
    <message>
        <source>Copy the client secret into the field Client Secret and save. Scope Restriction, where the form has it, has to be Broadly scoped.</source>
        <translation>Copiez le secret du client dans le champ Client Secret et enregistrez. Scope Restriction, si le formulaire l’a, doit être Broadly scoped.</translation>
    </message>
    <message>
        <source>Client Secret</source>
        <translation>Secret du client</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom de l’entrée</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Identifiant du client</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Refresh Token Lifespan</source>
        <translation>Durée de vie du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>Roles of the integration user</source>
        <translation>Rôles de l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Select Edit in the list Roles, add these roles and save. Leave out those that the instance does not know; itil stands for the first two.</source>
        <translation>Sélectionnez Edit dans la liste Roles, ajoutez ces rôles et enregistrez. Omettez ceux que l’instance ne connaît pas&#xa0;; itil remplace les deux premiers.</translation>
    </message>
    <message>
        <source>The integration user signs in with its password</source>
        <translation>L’utilisateur d’intégration se connecte avec son mot de passe</translation>
    </message>
    <message>
        <source>The instance asks the integration user for a new password</source>
        <translation>L’instance demande un nouveau mot de passe à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Clear the box {box}: {place} &gt; {user}.</source>
        <translation>Décochez la case {box}&#xa0;: {place} &gt; {user}.</translation>
    </message>
    <message>
        <source>The password fits; then a second factor is asked for</source>
        <translation>Le mot de passe convient&#xa0;; un second facteur est ensuite demandé</translation>
    </message>
    <message>
        <source>Have the code at hand when you give consent.</source>
        <translation>Ayez le code sous la main au moment du consentement.</translation>
    </message>
    <message>
        <source>The sign-in page leads to another host</source>
        <translation>La page de connexion mène à un autre hôte</translation>
    </message>
    <message>
        <source>Firnline cannot see whether the password fits; consent will show it.</source>
        <translation>Firnline ne peut pas voir si le mot de passe convient&#xa0;; le consentement le montrera.</translation>
    </message>
    <message>
        <source>The integration user may not sign in to pages</source>
        <translation>L’utilisateur d’intégration ne peut pas se connecter aux pages</translation>
    </message>
    <message>
        <source>The instance refuses this user name with the password</source>
        <translation>L’instance refuse ce nom d’utilisateur avec ce mot de passe</translation>
    </message>
    <message>
        <source>It does not say why. Look at {place} &gt; {user}: the record is saved, Active is selected, Locked out is clear. Then set the password once more.</source>
        <translation>Elle ne dit pas pourquoi. Regardez {place} &gt; {user}&#xa0;: l’enregistrement est sauvegardé, Active est coché, Locked out est décoché. Définissez ensuite le mot de passe à nouveau.</translation>
    </message>
    <message>
        <source>{field} is {now}, not {planned}</source>
        <translation>{field}&#xa0;: {now} au lieu de {planned}</translation>
    </message>
    <message>
        <source>Change it on the record, or go on with it as it is.</source>
        <translation>Modifiez-le dans l’enregistrement, ou continuez tel quel.</translation>
    </message>
    <message>
        <source>The page for consent could not be looked at</source>
        <translation>La page de consentement n’a pas pu être consultée</translation>
    </message>
    <message>
        <source>Consent itself will show whether client and address fit.</source>
        <translation>Le consentement montrera si le client et l’adresse conviennent.</translation>
    </message>
    <message>
        <source>The entry holds another redirect URL</source>
        <translation>L’entrée contient une autre URL de redirection</translation>
    </message>
    <message>
        <source>Copy the redirect URL into its field once more: {place}.</source>
        <translation>Copiez à nouveau l’URL de redirection dans son champ&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>The instance does not know this client, or it is not active</source>
        <translation>L’instance ne connaît pas ce client, ou il n’est pas actif</translation>
    </message>
    <message>
        <source>Compare the client ID and see that Active is selected: {place}. If the instance made an ID of its own, paste it below.</source>
        <translation>Comparez l’identifiant du client et vérifiez qu’Active est coché&#xa0;: {place}. Si l’instance a créé son propre identifiant, collez-le ci-dessous.</translation>
    </message>
    <message>
        <source>The instance knows the client and its redirect URL</source>
        <translation>L’instance connaît le client et son URL de redirection</translation>
    </message>
    <message>
        <source>Client ID and client secret fit</source>
        <translation>L’identifiant et le secret du client conviennent</translation>
    </message>
    <message>
        <source>Copy the client secret into its field once more: {place}.</source>
        <translation>Copiez à nouveau le secret du client dans son champ&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>The client secret is another one</source>
        <translation>Le secret du client est un autre</translation>
    </message>
    <message>
        <source>The instance gives no token and does not say why</source>
        <translation>L’instance ne donne pas de jeton et ne dit pas pourquoi</translation>
    </message>
    <message>
        <source>It said: {said}</source>
        <translation>Elle a répondu&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Either the client secret is another one, or the instance gives tokens after consent alone. {remedy}</source>
        <translation>Soit le secret du client est un autre, soit l’instance ne donne de jetons qu’après consentement. {remedy}</translation>
    </message>
    <message>
        <source>The client gets tokens, but they open no table</source>
        <translation>Le client obtient des jetons, mais ils n’ouvrent aucune table</translation>
    </message>
    <message>
        <source>Set Scope Restriction to Broadly scoped: {place}.</source>
        <translation>Réglez Scope Restriction sur Broadly scoped&#xa0;: {place}.</translation>
    </message>
    <message>
        <source>The token of the client could not be tried</source>
        <translation>Le jeton du client n’a pas pu être essayé</translation>
    </message>
    <message>
        <source>Client ID and client secret fit, and their token opens tables</source>
        <translation>L’identifiant et le secret du client conviennent, et leur jeton ouvre les tables</translation>
    </message>
    <message>
        <source>Whether {role} was given could not be looked at</source>
        <translation>Impossible de voir si {role} a été accordé</translation>
    </message>
    <message>
        <source>The report after consent will show it.</source>
        <translation>Le rapport après le consentement le montrera.</translation>
    </message>
    <message>
        <source>{table} is open to the integration user</source>
        <translation>{table} est ouverte à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>{table} is closed to the integration user</source>
        <translation>{table} est fermée à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Add the role {role}: {place} &gt; {user} &gt; Roles.</source>
        <translation>Ajoutez le rôle {role}&#xa0;: {place} &gt; {user} &gt; Roles.</translation>
    </message>
    <message>
        <source>The names of states can be read</source>
        <translation>Les noms des états sont lisibles</translation>
    </message>
    <message>
        <source>The names of states cannot be read</source>
        <translation>Les noms des états ne sont pas lisibles</translation>
    </message>
    <message>
        <source>Add the role personalize_choices; else they are taken from tickets.</source>
        <translation>Ajoutez le rôle personalize_choices&#xa0;; sinon ils sont repris des tickets.</translation>
    </message>
    <message>
        <source>{name} is there and fits</source>
        <translation>{name} existe et convient</translation>
    </message>
    <message>
        <source>This instance does not know {name}</source>
        <translation>Cette instance ne connaît pas {name}</translation>
    </message>
    <message>
        <source>{name} is not there yet</source>
        <translation>{name} n’existe pas encore</translation>
    </message>
    <message>
        <source>{name} does not carry the mark of this set-up</source>
        <translation>{name} ne porte pas la marque de cette installation</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Client ID is {now}, not {planned}</source>
        <translation>Identifiant du client&#xa0;: {now} au lieu de {planned}</translation>
    </message>
    <message>
        <source>Change it on the form, save, and look again.</source>
        <translation>Modifiez-le dans le formulaire, enregistrez et regardez à nouveau.</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Secure Score profiles from Microsoft Graph</source>
        <translation>Profils Secure Score de Microsoft Graph</translation>
    </message>
    <message>
        <source>Secure Score points from Microsoft Graph</source>
        <translation>Points Secure Score de Microsoft Graph</translation>
    </message>
    <message>
        <source>Improvement actions exported from the portal</source>
        <translation>Actions d’amélioration exportées du portail</translation>
    </message>
    <message>
        <source>It is neither a profile nor a score</source>
        <translation>Ce n’est ni un profil ni un score</translation>
    </message>
    <message>
        <source>A field holds something else than expected: {reason}</source>
        <translation>Un champ contient autre chose que prévu&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>A quotation mark is not closed, or closed too early</source>
        <translation>Un guillemet n’est pas fermé, ou l’est trop tôt</translation>
    </message>
    <message>
        <source>An earlier row has the same title</source>
        <translation>Une ligne précédente a le même titre</translation>
    </message>
    <message>
        <source>It has no title</source>
        <translation>Elle n’a pas de titre</translation>
    </message>
    <message>
        <source>“{text}” is not a number of points</source>
        <translation>«&#xa0;{text}&#xa0;» n’est pas un nombre de points</translation>
    </message>
    <message>
        <source>This file is no Secure Score export. Nothing was imported.</source>
        <translation>Ce fichier n’est pas un export de Secure Score. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{file}: {found}.</source>
        <translation>{file}&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Expected is the portal&apos;s list of recommended actions as CSV, or profiles and scores from Microsoft Graph as JSON.</source>
        <translation>Il faut la liste des actions recommandées du portail au format CSV, ou des profils et des scores de Microsoft Graph au format JSON.</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>il est vide</translation>
    </message>
    <message>
        <source>it is no text</source>
        <translation>ce n’est pas du texte</translation>
    </message>
    <message>
        <source>it begins like JSON and is damaged: {reason}</source>
        <translation>il commence comme du JSON et est endommagé&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>it has {size} MB; at most {most} MB are read</source>
        <translation>il fait {size}&#xa0;Mo&#xa0;; {most}&#xa0;Mo au plus sont lus</translation>
    </message>
    <message>
        <source>it is JSON with the names {names}</source>
        <translation>c’est du JSON avec les noms {names}</translation>
    </message>
    <message>
        <source>it is JSON without any names</source>
        <translation>c’est du JSON sans aucun nom</translation>
    </message>
    <message>
        <source>its first row is “{cells}”</source>
        <translation>sa première ligne est «&#xa0;{cells}&#xa0;»</translation>
    </message>
    <message>
        <source>What will change</source>
        <translation>Ce qui va changer</translation>
    </message>
    <message>
        <source>Nothing changes: everything is known already.</source>
        <translation>Rien ne change&#xa0;: tout est déjà connu.</translation>
    </message>
    <message>
        <source>Please note</source>
        <translation>À noter</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n nouvelle</numerusform>
            <numerusform>%n nouvelles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n modifiée</numerusform>
            <numerusform>%n modifiées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unchanged</source>
        <translation>
            <numerusform>%n inchangée</numerusform>
            <numerusform>%n inchangées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not in the files</source>
        <translation>
            <numerusform>%n absente des fichiers</numerusform>
            <numerusform>%n absentes des fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not readable</source>
        <translation>
            <numerusform>%n illisible</numerusform>
            <numerusform>%n illisibles</numerusform>
        </translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Contenu</translation>
    </message>
    <message>
        <source>Score of</source>
        <translation>Score du</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>{name}: {count}</source>
        <translation>{name}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The profiles go on in further pages. Choose those files as well.</source>
        <translation>Les profils continuent dans d’autres pages. Choisissez aussi ces fichiers.</translation>
    </message>
    <message>
        <source>Unknown categories are kept under another one: {words}</source>
        <translation>Les catégories inconnues sont rangées sous une autre&#xa0;: {words}</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Recommendation</source>
        <translation>Recommandation</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Modifiée</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouvelle</translation>
    </message>
    <message>
        <source>Not in the files</source>
        <translation>Absente des fichiers</translation>
    </message>
    <message>
        <source>It stays as it is.</source>
        <translation>Elle reste telle quelle.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Try a sample</source>
        <translation>Essayer un exemple</translation>
    </message>
    <message>
        <source>Choose other files…</source>
        <translation>Choisir d’autres fichiers…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>Importing…</source>
        <translation>Import en cours…</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importé</translation>
    </message>
    <message>
        <source>Choose the exported files</source>
        <translation>Choisir les fichiers exportés</translation>
    </message>
    <message>
        <source>Exports of Secure Score (*.json *.csv)</source>
        <translation>Exports de Secure Score (*.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Import recommendations</source>
        <translation>Importer des recommandations</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Choose files, or drop them anywhere on the board.</source>
        <translation>Choisissez des fichiers, ou déposez-les n’importe où sur le tableau.</translation>
    </message>
    <message>
        <source>From the portal: the list of recommended actions as CSV, in any language.</source>
        <translation>Depuis le portail&#xa0;: la liste des actions recommandées au format CSV, dans n’importe quelle langue.</translation>
    </message>
    <message>
        <source>From Microsoft Graph: secureScoreControlProfiles and secureScores as JSON, in one file or several, with all their pages.</source>
        <translation>Depuis Microsoft Graph&#xa0;: secureScoreControlProfiles et secureScores au format JSON, dans un ou plusieurs fichiers, avec toutes leurs pages.</translation>
    </message>
    <message>
        <source>You see what will change before anything is kept. What was typed here, and its tickets, stay as they are.</source>
        <translation>Vous voyez ce qui va changer avant que rien ne soit conservé. Ce qui a été saisi ici, et ses tickets, restent tels quels.</translation>
    </message>
</context>
<context>
    <name>Instance</name>
    <message>
        <source>Nothing was typed.</source>
        <translation>Rien n’a été saisi.</translation>
    </message>
    <message>
        <source>Host or port cannot be read.</source>
        <translation>L’hôte ou le port est illisible.</translation>
    </message>
    <message>
        <source>It begins with http://. Firnline connects by https:// only.</source>
        <translation>Elle commence par http://. Firnline se connecte uniquement par https://.</translation>
    </message>
    <message>
        <source>It begins with {scheme}://, not with https://.</source>
        <translation>Elle commence par {scheme}:// et non par https://.</translation>
    </message>
    <message>
        <source>It holds a user name. Paste the address without it.</source>
        <translation>Elle contient un nom d’utilisateur. Collez l’adresse sans celui-ci.</translation>
    </message>
    <message>
        <source>It names no host.</source>
        <translation>Elle ne désigne aucun hôte.</translation>
    </message>
    <message>
        <source>{host} cannot be the name of a host.</source>
        <translation>{host} ne peut pas être le nom d’un hôte.</translation>
    </message>
    <message>
        <source>its name is not known here</source>
        <translation>son nom n’est pas connu ici</translation>
    </message>
    <message>
        <source>no answer in time</source>
        <translation>pas de réponse à temps</translation>
    </message>
    <message>
        <source>it does not speak HTTPS on this port</source>
        <translation>il ne parle pas HTTPS sur ce port</translation>
    </message>
    <message>
        <source>This text cannot be searched for.</source>
        <translation>Ce texte ne peut pas être recherché.</translation>
    </message>
    <message>
        <source>It holds ^, a line break, or a script.</source>
        <translation>Il contient ^, un saut de ligne ou un script.</translation>
    </message>
    <message>
        <source>Remove these and try again.</source>
        <translation>Retirez ces éléments et réessayez.</translation>
    </message>
</context>
<context>
    <name>IpFiltering</name>
    <message>
        <source>The instance made something else of an address rule.</source>
        <translation>L’instance a fait autre chose d’une règle d’adresses.</translation>
    </message>
    <message>
        <source>The rule for {range} was not kept as an allow rule, so it was deleted again.</source>
        <translation>La règle pour {range} n’a pas été conservée comme autorisation&#xa0;; elle a donc été supprimée.</translation>
    </message>
    <message>
        <source>Look for a business rule on the table ip_access, then apply again.</source>
        <translation>Cherchez une règle métier sur la table ip_access, puis appliquez de nouveau.</translation>
    </message>
    <message>
        <source>{address} is this workstation and would be blocked.</source>
        <translation>{address} est ce poste de travail et serait bloqué.</translation>
    </message>
    <message>
        <source>First add an allow rule for it, or remove the deny rule.</source>
        <translation>Ajoutez d’abord une règle qui l’autorise, ou retirez la règle de refus.</translation>
    </message>
    <message>
        <source>Somebody has changed the rule for {start} to {end}.</source>
        <translation>Quelqu’un a modifié la règle de {start} à {end}.</translation>
    </message>
    <message>
        <source>Look at the rules again, then undo what is left.</source>
        <translation>Consultez de nouveau les règles, puis annulez ce qui reste.</translation>
    </message>
    <message>
        <source>The address rules were not taken back.</source>
        <translation>Les règles d’adresses n’ont pas été retirées.</translation>
    </message>
    <message>
        <source>This workstation is {address} in its own network. Ask your network team which address the Internet sees; no interface of the instance tells.</source>
        <translation>Ce poste de travail est {address} dans son propre réseau. Demandez à votre équipe réseau quelle adresse Internet voit&#xa0;; aucune interface de l’instance ne l’indique.</translation>
    </message>
    <message>
        <source>{address} comes in: an allow rule holds it, whatever is denied.</source>
        <translation>{address} est admise&#xa0;: une règle l’autorise, quels que soient les refus.</translation>
    </message>
    <message>
        <source>{address} comes in, because no rule denies it. No rule allows it.</source>
        <translation>{address} est admise, car aucune règle ne la refuse. Aucune règle ne l’autorise.</translation>
    </message>
    <message>
        <source>{address} comes in, but a deny rule that is switched off would block it.</source>
        <translation>{address} est admise, mais une règle de refus désactivée la bloquerait.</translation>
    </message>
    <message>
        <source>{address} is blocked: a deny rule holds it, and no allow rule does.</source>
        <translation>{address} est bloquée&#xa0;: une règle la refuse, et aucune ne l’autorise.</translation>
    </message>
    <message>
        <source>The instance has no address rules, so everybody comes in already. Allow rules change that for nobody; they matter as soon as somebody adds a deny rule.</source>
        <translation>L’instance n’a aucune règle d’adresses&#xa0;: tout le monde est déjà admis. Les autorisations n’y changent rien&#xa0;; elles comptent dès que quelqu’un ajoute une règle de refus.</translation>
    </message>
    <message>
        <source>No rule of the instance denies anything, so everybody comes in already.</source>
        <translation>Aucune règle de l’instance ne refuse quoi que ce soit&#xa0;: tout le monde est déjà admis.</translation>
    </message>
    <message numerus="yes">
        <source>%n IPv6 ranges are left out: whether address rules of an instance take IPv6 is unverified.</source>
        <translation>
            <numerusform>%n plage IPv6 est laissée de côté&#xa0;: il n’est pas vérifié que les règles d’adresses d’une instance acceptent IPv6.</numerusform>
            <numerusform>%n plages IPv6 sont laissées de côté&#xa0;: il n’est pas vérifié que les règles d’adresses d’une instance acceptent IPv6.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules of the instance were not counted, because they hold no IPv4 range.</source>
        <translation>
            <numerusform>%n règle de l’instance n’a pas été comptée, car elle ne contient aucune plage IPv4.</numerusform>
            <numerusform>%n règles de l’instance n’ont pas été comptées, car elles ne contiennent aucune plage IPv4.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file is larger than {limit} MB; Microsoft&apos;s has about 5.</source>
        <translation>Le fichier dépasse {limit} Mo&#xa0;; celui de Microsoft en fait environ 5.</translation>
    </message>
    <message>
        <source>It names no service.</source>
        <translation>Il ne nomme aucun service.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is cut short; its end is missing.</source>
        <translation>Le fichier est tronqué&#xa0;; sa fin manque.</translation>
    </message>
    <message>
        <source>The file is not JSON.</source>
        <translation>Le fichier n’est pas au format JSON.</translation>
    </message>
    <message>
        <source>The file is JSON, but it does not list service tags.</source>
        <translation>Le fichier est au format JSON, mais il n’énumère pas de balises de service.</translation>
    </message>
    <message>
        <source>At {place} it holds something else than such a file does.</source>
        <translation>À l’emplacement {place}, il contient autre chose que ce qu’un tel fichier contient.</translation>
    </message>
    <message>
        <source>The service {name} stands in it more than once.</source>
        <translation>Le service {name} y figure plus d’une fois.</translation>
    </message>
    <message>
        <source>{service} names {text}, which is no address range.</source>
        <translation>{service} cite {text}, qui n’est pas une plage d’adresses.</translation>
    </message>
    <message>
        <source>{service} names {text}, which is too wide to be one service&apos;s.</source>
        <translation>{service} cite {text}, plage trop large pour un seul service.</translation>
    </message>
    <message>
        <source>This service tags file cannot be used.</source>
        <translation>Ce fichier de balises de service est inutilisable.</translation>
    </message>
    <message>
        <source>Download &quot;Azure IP Ranges and Service Tags&quot; from Microsoft again. Nothing was changed.</source>
        <translation>Téléchargez de nouveau «&#xa0;Azure IP Ranges and Service Tags&#xa0;» chez Microsoft. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The address rules cannot be read.</source>
        <translation>Les règles d’adresses ne peuvent pas être lues.</translation>
    </message>
    <message>
        <source>The instance shows none, but it hides them from accounts that are no administrator&apos;s.</source>
        <translation>L’instance n’en montre aucune, mais elle les cache aux comptes qui ne sont pas administrateurs.</translation>
    </message>
    <message>
        <source>Sign in as an administrator, then look again.</source>
        <translation>Connectez-vous comme administrateur, puis consultez de nouveau.</translation>
    </message>
    <message>
        <source>Choose service tags file…</source>
        <translation>Choisir le fichier…</translation>
    </message>
    <message>
        <source>Search microsoft.com for “Azure IP Ranges and Service Tags”, download the JSON file of your cloud, and drop it here.</source>
        <translation>Cherchez «&#xa0;Azure IP Ranges and Service Tags&#xa0;» sur microsoft.com, téléchargez le fichier JSON de votre cloud et déposez-le ici.</translation>
    </message>
    <message>
        <source>Search all services</source>
        <translation>Rechercher parmi tous les services</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>{cloud}, change {number}</source>
        <translation>{cloud}, version {number}</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Cloud</translation>
    </message>
    <message numerus="yes">
        <source>%n services chosen</source>
        <translation>
            <numerusform>%n service choisi</numerusform>
            <numerusform>%n services choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose service tags file</source>
        <translation>Choisir le fichier des balises de service</translation>
    </message>
    <message>
        <source>Service tags (*.json);;All files (*)</source>
        <translation>Balises de service (*.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>First address</source>
        <translation>Première adresse</translation>
    </message>
    <message>
        <source>Last address</source>
        <translation>Dernière adresse</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Remarque</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules would be deleted</source>
        <translation>
            <numerusform>%n règle serait supprimée</numerusform>
            <numerusform>%n règles seraient supprimées</numerusform>
        </translation>
    </message>
    <message>
        <source>These are the rules that Firnline made for this connection. Rules that somebody changed since then stay.</source>
        <translation>Ce sont les règles que Firnline a créées pour cette connexion. Celles que quelqu’un a modifiées depuis restent.</translation>
    </message>
    <message>
        <source>Good to know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>Address rules</source>
        <translation>Règles d’adresses</translation>
    </message>
    <message>
        <source>The address rules were not read yet</source>
        <translation>Les règles d’adresses n’ont pas encore été lues</translation>
    </message>
    <message>
        <source>No address rules on the instance</source>
        <translation>Aucune règle d’adresses sur l’instance</translation>
    </message>
    <message numerus="yes">
        <source>%n rules on the instance</source>
        <translation>
            <numerusform>%n règle sur l’instance</numerusform>
            <numerusform>%n règles sur l’instance</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules are missing</source>
        <translation>
            <numerusform>%n règle manque</numerusform>
            <numerusform>%n règles manquent</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing</source>
        <translation>Rien ne manque</translation>
    </message>
    <message>
        <source>An administrator&apos;s sign-in is needed to read them.</source>
        <translation>Il faut se connecter en tant qu’administrateur pour les lire.</translation>
    </message>
    <message>
        <source>Choose a service tags file to compare with these rules.</source>
        <translation>Choisissez un fichier de balises de service à comparer avec ces règles.</translation>
    </message>
    <message>
        <source>Choose the services that shall come in.</source>
        <translation>Choisissez les services à laisser entrer.</translation>
    </message>
    <message numerus="yes">
        <source>%n IPv4 ranges</source>
        <translation>
            <numerusform>%n plage IPv4</numerusform>
            <numerusform>%n plages IPv4</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save plan as JSON</source>
        <translation>Enregistrer le plan en JSON</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Retirer…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Conserver</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Add rules</source>
        <translation>Ajouter les règles</translation>
    </message>
    <message>
        <source>Take back now</source>
        <translation>Retirer maintenant</translation>
    </message>
    <message>
        <source>Reading the address rules</source>
        <translation>Lecture des règles d’adresses</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Lecture du fichier</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message numerus="yes">
        <source>Add %n rules</source>
        <translation>
            <numerusform>Ajouter %n règle</numerusform>
            <numerusform>Ajouter %n règles</numerusform>
        </translation>
    </message>
    <message>
        <source>Adding the rules</source>
        <translation>Ajout des règles</translation>
    </message>
    <message>
        <source>Taking the rules back</source>
        <translation>Retrait des règles</translation>
    </message>
    <message numerus="yes">
        <source>%n rules added</source>
        <translation>
            <numerusform>%n règle ajoutée</numerusform>
            <numerusform>%n règles ajoutées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules taken back</source>
        <translation>
            <numerusform>%n règle retirée</numerusform>
            <numerusform>%n règles retirées</numerusform>
        </translation>
    </message>
    <message>
        <source>IP filtering</source>
        <translation>Filtrage IP</translation>
    </message>
    <message>
        <source>Where {host} lets in known addresses only, Microsoft&apos;s services need rules of their own. Firnline adds allow rules, and never a deny rule.</source>
        <translation>Si {host} n’admet que des adresses connues, les services de Microsoft ont besoin de règles à eux. Firnline ajoute des règles d’autorisation, jamais de règle de refus.</translation>
    </message>
    <message>
        <source>has no IPv4 range</source>
        <translation>n’a aucune plage IPv4</translation>
    </message>
    <message numerus="yes">
        <source>allowed, all %n ranges</source>
        <translation>
            <numerusform>autorisé, %n plage</numerusform>
            <numerusform>autorisé, %n plages</numerusform>
        </translation>
    </message>
    <message>
        <source>missing: {missing} · partly: {part} · allowed: {whole}</source>
        <translation>absentes&#xa0;: {missing} · en partie&#xa0;: {part} · autorisées&#xa0;: {whole}</translation>
    </message>
    <message>
        <source> · blocked now</source>
        <translation> · bloqué actuellement</translation>
    </message>
    <message>
        <source>will be deleted</source>
        <translation>sera supprimée</translation>
    </message>
    <message>
        <source>stays, somebody changed it</source>
        <translation>reste, quelqu’un l’a modifiée</translation>
    </message>
    <message>
        <source>These would no longer come in: {ranges}</source>
        <translation>Ces adresses n’entreraient plus&#xa0;: {ranges}</translation>
    </message>
    <message>
        <source>{address} is this workstation and would be blocked, so nothing is taken back. First add an allow rule for it, or remove the deny rule.</source>
        <translation>{address} est ce poste de travail et serait bloquée&#xa0;; rien n’est donc retiré. Ajoutez d’abord une règle d’autorisation pour cette adresse, ou retirez la règle de refus.</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <comment>the two letters of the language, not its name</comment>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>Moves</name>
    <message>
        <source>Assignment group</source>
        <translation>Groupe d’affectation</translation>
    </message>
    <message>
        <source>Work note (optional)</source>
        <translation>Note de travail (facultative)</translation>
    </message>
    <message>
        <source>Close code</source>
        <translation>Code de clôture</translation>
    </message>
    <message>
        <source>Close notes</source>
        <translation>Notes de clôture</translation>
    </message>
    <message>
        <source>Resolution code</source>
        <translation>Code de résolution</translation>
    </message>
    <message>
        <source>Resolution notes</source>
        <translation>Notes de résolution</translation>
    </message>
    <message>
        <source>On hold reason</source>
        <translation>Motif de mise en attente</translation>
    </message>
    <message>
        <source>Comment to the requester (needed while waiting for them)</source>
        <translation>Commentaire au demandeur (nécessaire si on attend sa réponse)</translation>
    </message>
    <message>
        <source>Assess</source>
        <translation>Évaluer</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Planifié</translation>
    </message>
    <message>
        <source>Implement</source>
        <translation>Mettre en œuvre</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Revoir</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé</translation>
    </message>
    <message>
        <source>Canceled</source>
        <translation>Annulé</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Resolved</source>
        <translation>Résolu</translation>
    </message>
    <message>
        <source>At most {most} can be moved together.</source>
        <translation>{most} au plus peuvent changer d’état ensemble.</translation>
    </message>
    <message>
        <source>Reading what the move asks for…</source>
        <translation>Lecture de ce que ce passage demande…</translation>
    </message>
    <message>
        <source>Moving…</source>
        <translation>Changement d’état…</translation>
    </message>
    <message>
        <source>{done} of {total} tickets</source>
        <translation>{done} tickets sur {total}</translation>
    </message>
    <message>
        <source>Moved to {state}. ServiceNow did not take: {columns}.</source>
        <translation>Passé à l’état {state}. ServiceNow n’a pas repris&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Moved to {state}.</source>
        <translation>Passé à l’état {state}.</translation>
    </message>
    <message>
        <source>It was in the state {state} already.</source>
        <translation>Il était déjà dans l’état {state}.</translation>
    </message>
    <message>
        <source>Moved to {state}</source>
        <translation>Passé à l’état {state}</translation>
    </message>
    <message>
        <source>In the state {state} already</source>
        <translation>Déjà dans l’état {state}</translation>
    </message>
    <message>
        <source>Accepted, but still in the state {state}</source>
        <translation>Accepté, mais toujours dans l’état {state}</translation>
    </message>
    <message>
        <source>Not moved: somebody changed it meanwhile; now {state}</source>
        <translation>Inchangé&#xa0;: quelqu’un l’a modifié entre-temps&#xa0;; maintenant {state}</translation>
    </message>
    <message>
        <source>Move to…</source>
        <translation>Passer à l’état…</translation>
    </message>
    <message>
        <source>Next states</source>
        <translation>États suivants</translation>
    </message>
    <message>
        <source>Reopen: {state}</source>
        <translation>Rouvrir&#xa0;: {state}</translation>
    </message>
    <message>
        <source>No state follows this one.</source>
        <translation>Aucun état ne suit celui-ci.</translation>
    </message>
    <message>
        <source>As ServiceNow writes it.</source>
        <translation>Tel que ServiceNow l’écrit.</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>ServiceNow accepted this, but did not apply it.</source>
        <translation>ServiceNow l’a accepté, mais ne l’a pas appliqué.</translation>
    </message>
    <message>
        <source>The ticket is still in the state {state}. A rule of the instance has put it back; its administrator knows which.</source>
        <translation>Le ticket est toujours dans l’état {state}. Une règle de l’instance l’y a remis&#xa0;; son administrateur sait laquelle.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Move to {state}</source>
        <translation>Passer à l’état {state}</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>Somebody changed this ticket meanwhile.</source>
        <translation>Quelqu’un a modifié ce ticket entre-temps.</translation>
    </message>
    <message>
        <source>Nothing was written. Look at what is there now, and move it then.</source>
        <translation>Rien n’a été écrit. Examinez ce qui s’y trouve maintenant, puis poursuivez.</translation>
    </message>
    <message>
        <source>{after}, before: {before}</source>
        <translation>{after}, avant&#xa0;: {before}</translation>
    </message>
    <message>
        <source>Create a linked ticket…</source>
        <translation>Créer un ticket lié…</translation>
    </message>
    <message>
        <source>Move change requests to…</source>
        <translation>Passer les changements à l’état…</translation>
    </message>
    <message>
        <source>Move incidents to…</source>
        <translation>Passer les incidents à l’état…</translation>
    </message>
    <message numerus="yes">
        <source>%n tickets are selected.</source>
        <translation>
            <numerusform>%n ticket est sélectionné.</numerusform>
            <numerusform>%n tickets sont sélectionnés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Network</name>
    <message>
        <source>It holds a user name. Type that into its own field.</source>
        <translation>Elle contient un nom d’utilisateur. Saisissez-le dans son propre champ.</translation>
    </message>
    <message>
        <source>It names no port, such as :8080.</source>
        <translation>Elle n’indique pas de port, comme 8080 à la fin.</translation>
    </message>
    <message>
        <source>Host or port cannot be read.</source>
        <translation>L’hôte ou le port est illisible.</translation>
    </message>
    <message>
        <source>It begins with {scheme}://. Firnline speaks to proxies by http://.</source>
        <translation>Elle commence par {scheme}://. Firnline s’adresse aux proxys par http://.</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>create and follow change requests</source>
        <translation>créer et suivre les demandes de changement</translation>
    </message>
    <message>
        <source>create and follow incidents</source>
        <translation>créer et suivre les incidents</translation>
    </message>
    <message>
        <source>read state names</source>
        <translation>lire les noms d’états</translation>
    </message>
    <message>
        <source>not on this release, states are read from tickets instead</source>
        <translation>absent de cette version, les états sont lus dans les tickets</translation>
    </message>
    <message>
        <source>Application registry name</source>
        <translation>Nom du registre</translation>
    </message>
    <message>
        <source>Made by an earlier set-up. Its client secret will be replaced, so a connection that still uses it has to be set up again.</source>
        <translation>Créée par une installation antérieure. Son secret client sera remplacé&#xa0;; une connexion qui l’utilise encore devra être configurée à nouveau.</translation>
    </message>
    <message>
        <source>An earlier set-up made “{name}”. Use that name to go on with it; with this one a second record is created.</source>
        <translation>Une installation antérieure a créé «&#xa0;{name}&#xa0;». Utilisez ce nom pour la poursuivre&#xa0;; avec celui-ci, un second enregistrement est créé.</translation>
    </message>
    <message>
        <source>An entry of this name would fit, but nobody can read its client secret, so it cannot be used. Choose a different name.</source>
        <translation>Une entrée de ce nom conviendrait, mais personne ne peut lire son secret client&#xa0;; elle ne peut donc pas être utilisée. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>An earlier set-up has made this already.</source>
        <translation>Une installation précédente a déjà créé ceci.</translation>
    </message>
    <message>
        <source>Its journal could not be read, but “{name}” is on the instance.</source>
        <translation>Son journal n’a pas pu être lu, mais «&#xa0;{name}&#xa0;» se trouve sur l’instance.</translation>
    </message>
    <message>
        <source>Use that name to go on with it, or type names of your own for a second connection.</source>
        <translation>Utilisez ce nom pour la poursuivre, ou saisissez vos propres noms pour une seconde connexion.</translation>
    </message>
    <message>
        <source>A name cannot be used.</source>
        <translation>Un nom est inutilisable.</translation>
    </message>
    <message>
        <source>Choose a different name.</source>
        <translation>Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>A name here cannot contain ^.</source>
        <translation>Un nom ne peut pas contenir ^ ici.</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Access token lifespan</source>
        <translation>Durée du jeton d’accès</translation>
    </message>
    <message>
        <source>Public client</source>
        <translation>Client public</translation>
    </message>
    <message>
        <source>PKCE required</source>
        <translation>PKCE exigé</translation>
    </message>
    <message>
        <source>Scope restriction</source>
        <translation>Restriction de portée</translation>
    </message>
    <message>
        <source>Grant type</source>
        <translation>Type d’autorisation</translation>
    </message>
    <message>
        <source>Token format</source>
        <translation>Format du jeton</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Commentaires</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Locked out</source>
        <translation>Verrouillé</translation>
    </message>
    <message>
        <source>Web service access only</source>
        <translation>Accès aux services web uniquement</translation>
    </message>
    <message>
        <source>Password needs reset</source>
        <translation>Mot de passe à réinitialiser</translation>
    </message>
    <message>
        <source>private, with a generated secret and PKCE</source>
        <translation>privé, avec un secret généré et PKCE</translation>
    </message>
    <message>
        <source>Client</source>
        <translation>Client</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>valable 30 minutes</translation>
    </message>
    <message>
        <source>The instance has no role {role}.</source>
        <translation>L’instance n’a pas de rôle {role}.</translation>
    </message>
    <message>
        <source>Without it tickets cannot be written. Nothing was created.</source>
        <translation>Sans lui, aucun ticket ne peut être écrit. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>Activate the plugin that brings the role, then apply again.</source>
        <translation>Activez le plugin qui apporte ce rôle, puis appliquez à nouveau.</translation>
    </message>
    <message>
        <source>The name {name} is taken.</source>
        <translation>Le nom {name} est déjà pris.</translation>
    </message>
    <message>
        <source>The record of this name was not made by Firnline. Nothing was created.</source>
        <translation>L’enregistrement de ce nom n’a pas été créé par Firnline. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>Choose a different name, then apply again.</source>
        <translation>Choisissez un autre nom, puis appliquez à nouveau.</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}&#xa0;; {second}</translation>
    </message>
    <message>
        <source>Refresh token lifespan</source>
        <translation>Durée du jeton d’actualisation</translation>
    </message>
    <message>
        <source>Integration user name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Adresse e-mail</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mot de passe</translation>
    </message>
    <message>
        <source>generated, 24 characters</source>
        <translation>généré, 24 caractères</translation>
    </message>
    <message>
        <source>Another application uses this name. Choose a different one.</source>
        <translation>Une autre application utilise ce nom. Choisissez-en un autre.</translation>
    </message>
    <message>
        <source>This user belongs to somebody else. Choose a different name.</source>
        <translation>Cet utilisateur appartient à quelqu’un d’autre. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Made by an earlier set-up; its password will be replaced.</source>
        <translation>Créé par une installation précédente&#xa0;; son mot de passe sera remplacé.</translation>
    </message>
    <message>
        <source>use the REST API where it is kept for this role</source>
        <translation>utiliser l’API REST là où elle est réservée à ce rôle</translation>
    </message>
    <message>
        <source>This role does not exist on the instance.</source>
        <translation>Ce rôle n’existe pas sur l’instance.</translation>
    </message>
    <message>
        <source>The instance accepted a record but changed it.</source>
        <translation>L’instance a accepté un enregistrement mais l’a modifié.</translation>
    </message>
    <message>
        <source>unrestricted, or the Table API would refuse every request</source>
        <translation>aucune, sinon l’API Table refuserait chaque requête</translation>
    </message>
    <message>
        <source>In {table}, these columns do not hold what was sent: {columns}.</source>
        <translation>Dans {table}, ces colonnes ne contiennent pas ce qui a été envoyé&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Look for a business rule on the table, then apply again.</source>
        <translation>Cherchez une règle métier sur la table, puis appliquez à nouveau.</translation>
    </message>
</context>
<context>
    <name>Points</name>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>All points are gained</source>
        <translation>Tous les points sont acquis</translation>
    </message>
    <message>
        <source>The ticket is still open. Move it on if its work is done.</source>
        <translation>Le ticket est encore ouvert. Faites-le avancer si le travail est fait.</translation>
    </message>
    <message>
        <source>{left} points are left.</source>
        <translation>Points restants&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>They were read before it was closed; import them again.</source>
        <translation>Ils ont été lus avant sa clôture&#xa0;; importez-les à nouveau.</translation>
    </message>
    <message>
        <source>Closed, but points are left</source>
        <translation>Fermé, mais il reste des points</translation>
    </message>
    <message>
        <source>{now} of {most}</source>
        <translation>{now} sur {most}</translation>
    </message>
    <message>
        <source>{now} of {most}, {then} when created</source>
        <translation>{now} sur {most}, {then} à la création</translation>
    </message>
</context>
<context>
    <name>Prerequisites</name>
    <message>
        <source>private CA of this connection</source>
        <translation>AC privée de cette connexion</translation>
    </message>
    <message>
        <source>trusted by this computer</source>
        <translation>approuvé par cet ordinateur</translation>
    </message>
    <message>
        <source>neither a property nor /stats.do shows it</source>
        <translation>ni une propriété ni /stats.do ne l’indique</translation>
    </message>
    <message>
        <source>Before Kingston, set-up and consent do not work.</source>
        <translation>Avant Kingston, ni l’installation ni le consentement ne fonctionnent.</translation>
    </message>
    <message>
        <source>Release is Kingston or later</source>
        <translation>La version est Kingston ou ultérieure</translation>
    </message>
    <message>
        <source>{release}, newer than this program</source>
        <translation>{release}, plus récente que ce programme</translation>
    </message>
    <message>
        <source>the release</source>
        <translation>la version</translation>
    </message>
    <message>
        <source>The roles that are needed exist</source>
        <translation>Les rôles nécessaires existent</translation>
    </message>
    <message>
        <source>No role of this instance is known for: {reason}</source>
        <translation>Aucun rôle de cette instance n’est connu pour ceci&#xa0;: {reason}</translation>
    </message>
    <message>
        <source>neither {role} nor {substitute} exists</source>
        <translation>ni {role} ni {substitute} n’existe</translation>
    </message>
    <message>
        <source>Have its plugin activated: System Definition &gt; Plugins.</source>
        <translation>Faire activer son plug-in&#xa0;: System Definition &gt; Plugins.</translation>
    </message>
    <message>
        <source>The integration user cannot do what the connection is for.</source>
        <translation>L’utilisateur d’intégration ne peut pas faire ce à quoi sert la connexion.</translation>
    </message>
    <message>
        <source>the roles</source>
        <translation>les rôles</translation>
    </message>
    <message>
        <source>Accessible from is not All application scopes</source>
        <translation>Accessible from n’est pas réglé sur All application scopes</translation>
    </message>
    <message>
        <source>Can read is not selected</source>
        <translation>Can read n’est pas coché</translation>
    </message>
    <message>
        <source>Allow access to this table via web services is not selected</source>
        <translation>Allow access to this table via web services n’est pas coché</translation>
    </message>
    <message>
        <source>The table {table} is missing</source>
        <translation>La table {table} est absente</translation>
    </message>
    <message>
        <source>No record of it can be created.</source>
        <translation>Aucun enregistrement ne peut y être créé.</translation>
    </message>
    <message>
        <source>The instance refuses to show application registries</source>
        <translation>L’instance refuse de montrer les registres d’applications</translation>
    </message>
    <message>
        <source>System Definition &gt; Tables &gt; oauth_entity &gt; Application Access: Accessible from = All application scopes, Can read = selected.</source>
        <translation>System Definition &gt; Tables &gt; oauth_entity &gt; Application Access&#xa0;: Accessible from = All application scopes, Can read = coché.</translation>
    </message>
    <message>
        <source>The OAuth entity can neither be created nor validated.</source>
        <translation>L’entité OAuth ne peut être ni créée ni validée.</translation>
    </message>
    <message>
        <source>Access to the table {table} was customised</source>
        <translation>L’accès à la table {table} a été personnalisé</translation>
    </message>
    <message>
        <source>The instance refuses what programs do there.</source>
        <translation>L’instance y refuse ce que font les programmes.</translation>
    </message>
    <message>
        <source>Applications of the instance are refused there.</source>
        <translation>Les applications de l’instance y sont refusées.</translation>
    </message>
    <message>
        <source>{table} is called “{label}”</source>
        <translation>{table} s’appelle «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>Tables are at their defaults</source>
        <translation>Les tables ont leurs réglages par défaut</translation>
    </message>
    <message>
        <source>The instance answers</source>
        <translation>L’instance répond</translation>
    </message>
    <message>
        <source>{host} · {ms} ms</source>
        <translation>{host} · {ms}&#xa0;ms</translation>
    </message>
    <message>
        <source>Its certificate is trusted</source>
        <translation>Son certificat est approuvé</translation>
    </message>
    <message>
        <source>{user} has the admin role</source>
        <translation>{user} a le rôle admin</translation>
    </message>
    <message>
        <source>{user} is not an administrator of this instance.</source>
        <translation>{user} n’est pas administrateur de cette instance.</translation>
    </message>
    <message>
        <source>The role admin is missing. Nothing was created.</source>
        <translation>Le rôle admin est absent. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>Sign in as an administrator, or have the role granted: User Administration &gt; Users &gt; {user} &gt; Roles.</source>
        <translation>Connectez-vous comme administrateur ou faites accorder le rôle&#xa0;: User Administration &gt; Users &gt; {user} &gt; Roles.</translation>
    </message>
    <message>
        <source>the restriction of basic authentication</source>
        <translation>la restriction de l’authentification de base</translation>
    </message>
    <message>
        <source>The connection needs no basic authentication</source>
        <translation>La connexion n’utilise pas l’authentification de base</translation>
    </message>
    <message>
        <source>restricted here</source>
        <translation>restreinte ici</translation>
    </message>
    <message>
        <source>not restricted here</source>
        <translation>pas restreinte ici</translation>
    </message>
    <message>
        <source>This password is accepted by an exception</source>
        <translation>Ce mot de passe est accepté par exception</translation>
    </message>
    <message>
        <source>The instance restricts basic authentication.</source>
        <translation>L’instance restreint l’authentification de base.</translation>
    </message>
    <message>
        <source>Go back and sign in in a browser window, or continue.</source>
        <translation>Revenir en arrière et se connecter dans une fenêtre de navigateur, ou continuer.</translation>
    </message>
    <message>
        <source>Without the exception, undo and removal need a sign-in in a browser window.</source>
        <translation>Sans cette exception, annuler et supprimer demandent une connexion dans une fenêtre de navigateur.</translation>
    </message>
    <message>
        <source>{rule} may refuse a record of {table}</source>
        <translation>{rule} peut refuser un enregistrement de {table}</translation>
    </message>
    <message>
        <source>{rule} saves a record of {table} a second time</source>
        <translation>{rule} enregistre une seconde fois un élément de {table}</translation>
    </message>
    <message>
        <source>{rule} treats a record of {table} by who writes it</source>
        <translation>{rule} traite un enregistrement de {table} selon son auteur</translation>
    </message>
    <message>
        <source>No business rule of your own stands in the way</source>
        <translation>Aucune règle métier propre à l’instance ne fait obstacle</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n business rules look dangerous</source>
        <translation>
            <numerusform>%n règle métier semble dangereuse</numerusform>
            <numerusform>%n règles métier semblent dangereuses</numerusform>
        </translation>
    </message>
    <message>
        <source>Read them, and except the integration user where needed: System Definition &gt; Business Rules.</source>
        <translation>Les lire et, au besoin, en excepter l’utilisateur d’intégration&#xa0;: System Definition &gt; Business Rules.</translation>
    </message>
    <message>
        <source>What Firnline writes may be refused or changed by them.</source>
        <translation>Elles peuvent refuser ou modifier ce que Firnline écrit.</translation>
    </message>
    <message>
        <source>business rules</source>
        <translation>les règles métier</translation>
    </message>
    <message>
        <source>Not checked: {subject}</source>
        <translation>Non vérifié&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Continue if nobody customised it, or have it looked at.</source>
        <translation>Continuer si personne ne l’a personnalisé, ou le faire examiner.</translation>
    </message>
    <message>
        <source>What is unusual there shows itself only as a refusal.</source>
        <translation>Ce qui y est inhabituel ne se montrera que par un refus.</translation>
    </message>
    <message>
        <source>Not checked: what only an administrator sees</source>
        <translation>Non vérifié&#xa0;: ce que seul un administrateur voit</translation>
    </message>
    <message>
        <source>release, table settings, mandatory fields, business rules, sign-in settings and roles</source>
        <translation>version, réglages des tables, champs obligatoires, règles métier, réglages de connexion et rôles</translation>
    </message>
    <message>
        <source>Continue if the instance is Kingston or later and these were not customised.</source>
        <translation>Continuer si l’instance est en version Kingston ou ultérieure et que rien de cela n’a été personnalisé.</translation>
    </message>
    <message>
        <source>Consent is possible, and protected</source>
        <translation>Le consentement est possible et protégé</translation>
    </message>
    <message>
        <source>by secret and state; PKCE is unknown to this release</source>
        <translation>par secret et state&#xa0;; cette version ne connaît pas PKCE</translation>
    </message>
    <message>
        <source>by secret, state and PKCE; the state is demanded</source>
        <translation>par secret, state et PKCE&#xa0;; le state est exigé</translation>
    </message>
    <message>
        <source>by secret, state and PKCE</source>
        <translation>par secret, state et PKCE</translation>
    </message>
    <message>
        <source>OAuth is switched off</source>
        <translation>OAuth est désactivé</translation>
    </message>
    <message>
        <source>The property {name} is false.</source>
        <translation>La propriété {name} vaut false.</translation>
    </message>
    <message>
        <source>Set it to true: System Properties &gt; All Properties.</source>
        <translation>La régler sur true&#xa0;: System Properties &gt; All Properties.</translation>
    </message>
    <message>
        <source>The instance gives nobody a token.</source>
        <translation>L’instance ne donne de jeton à personne.</translation>
    </message>
    <message>
        <source>the settings of OAuth</source>
        <translation>les réglages d’OAuth</translation>
    </message>
    <message>
        <source>The clocks agree</source>
        <translation>Les horloges concordent</translation>
    </message>
    <message>
        <source>the instance does not tell the time</source>
        <translation>l’instance n’indique pas l’heure</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds apart</source>
        <translation>
            <numerusform>%n seconde d’écart</numerusform>
            <numerusform>%n secondes d’écart</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is ahead of the instance&apos;s</source>
        <translation>L’horloge de cet ordinateur avance sur celle de l’instance</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is behind the instance&apos;s</source>
        <translation>L’horloge de cet ordinateur retarde sur celle de l’instance</translation>
    </message>
    <message>
        <source>Let this computer set its clock from the network.</source>
        <translation>Laisser cet ordinateur régler son horloge par le réseau.</translation>
    </message>
    <message>
        <source>Codes of a second factor may be refused, and times of tickets do not fit.</source>
        <translation>Les codes du second facteur peuvent être refusés, et les heures des tickets ne concordent pas.</translation>
    </message>
    <message>
        <source>The release is not known</source>
        <translation>La version n’est pas connue</translation>
    </message>
    <message>
        <source>table settings</source>
        <translation>les réglages des tables</translation>
    </message>
    <message>
        <source>Tickets need no further fields</source>
        <translation>Les tickets n’exigent pas d’autres champs</translation>
    </message>
    <message>
        <source>Give these fields a default value, or except the integration user: System Policy &gt; Rules &gt; Data Policies, and System Definition &gt; Dictionary.</source>
        <translation>Donner à ces champs une valeur par défaut, ou en excepter l’utilisateur d’intégration&#xa0;: System Policy &gt; Rules &gt; Data Policies, et System Definition &gt; Dictionary.</translation>
    </message>
    <message>
        <source>A ticket that lacks one of them may be refused.</source>
        <translation>Un ticket auquel il en manque un peut être refusé.</translation>
    </message>
    <message>
        <source>Change requests need fields that Firnline leaves empty</source>
        <translation>Les demandes de changement exigent des champs que Firnline laisse vides</translation>
    </message>
    <message>
        <source>Incidents need fields that Firnline leaves empty</source>
        <translation>Les incidents exigent des champs que Firnline laisse vides</translation>
    </message>
    <message>
        <source>mandatory fields</source>
        <translation>les champs obligatoires</translation>
    </message>
    <message>
        <source>Continue only if it is Kingston or later.</source>
        <translation>Ne continuez que s’il s’agit de Kingston ou d’une version ultérieure.</translation>
    </message>
    <message>
        <source>The release {family} is too old.</source>
        <translation>La version {family} est trop ancienne.</translation>
    </message>
    <message>
        <source>Firnline needs Kingston or later.</source>
        <translation>Firnline exige Kingston ou une version ultérieure.</translation>
    </message>
    <message>
        <source>Upgrade the instance first.</source>
        <translation>Mettez d’abord l’instance à niveau.</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>System Definition &gt; Tables &gt; {table} &gt; Application Access: Accessible from = All application scopes, Can read = selected, web services = selected.</source>
        <translation>System Definition &gt; Tables &gt; {table} &gt; Application Access&#xa0;: Accessible from = All application scopes, Can read = coché, services web = coché.</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>Provisioning status</source>
        <translation>État de l’installation</translation>
    </message>
    <message>
        <source>If the installation is complete but no tickets appear, select Authorize, sign in as the integration user, select Allow, and return to the home page.</source>
        <translation>Si l’installation est terminée mais qu’aucun ticket n’apparaît, sélectionner Autoriser, se connecter en tant qu’utilisateur d’intégration, sélectionner Allow, puis revenir à la page d’accueil.</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Return to the home page</source>
        <translation>Revenir à la page d’accueil</translation>
    </message>
</context>
<context>
    <name>Recommendations</name>
    <message>
        <source>This file is not a list of recommendations.</source>
        <translation>Ce fichier n’est pas une liste de recommandations.</translation>
    </message>
    <message>
        <source>{path}: {reason}.</source>
        <translation>{path}&#xa0;: {reason}.</translation>
    </message>
    <message>
        <source>Correct the file or move it away, then try again.</source>
        <translation>Corrigez le fichier ou déplacez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Utilisateur</translation>
    </message>
    <message>
        <source>Microsoft</source>
        <translation>Microsoft</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Appareils</translation>
    </message>
    <message>
        <source>Apps</source>
        <translation>Applications</translation>
    </message>
    <message>
        <source>Infrastructure</source>
        <translation>Infrastructure</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modéré</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevé</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>To address</source>
        <translation>À traiter</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>Planifiée</translation>
    </message>
    <message>
        <source>Risk accepted</source>
        <translation>Risque accepté</translation>
    </message>
    <message>
        <source>Resolved through third party</source>
        <translation>Résolue par un tiers</translation>
    </message>
    <message>
        <source>Resolved through alternate mitigation</source>
        <translation>Résolue par une autre atténuation</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Terminée</translation>
    </message>
    <message>
        <source>Text and points</source>
        <translation>Texte et points</translation>
    </message>
    <message>
        <source>Points without text</source>
        <translation>Points sans texte</translation>
    </message>
    <message>
        <source>Text without points</source>
        <translation>Texte sans points</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>Saisie ici</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Points gained</source>
        <translation>Points obtenus</translation>
    </message>
    <message>
        <source>Points possible</source>
        <translation>Points possibles</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produit</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Threats</source>
        <translation>Menaces</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>Lien</translation>
    </message>
    <message>
        <source>Description of the recommendation</source>
        <translation>Description de la recommandation</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>Au début</translation>
    </message>
    <message>
        <source>To know</source>
        <translation>À savoir</translation>
    </message>
    <message>
        <source>{points} on {day}</source>
        <translation>{points} le {day}</translation>
    </message>
    <message>
        <source>Closed after the last import; import again to see more</source>
        <translation>Clos après le dernier import&#xa0;; importez de nouveau pour en savoir plus</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message numerus="yes">
        <source>Create %n tickets</source>
        <translation>
            <numerusform>Créer %n ticket</numerusform>
            <numerusform>Créer %n tickets</numerusform>
        </translation>
    </message>
    <message>
        <source>No recommendations yet. Import an export of Secure Score, or add the first one.</source>
        <translation>Aucune recommandation pour l’instant. Importez un export de Secure Score ou ajoutez la première.</translation>
    </message>
    <message>
        <source>No recommendation matches. Change the filter or the view.</source>
        <translation>Aucune recommandation ne correspond. Modifiez le filtre ou la vue.</translation>
    </message>
    <message>
        <source>Select a recommendation to see what it says.</source>
        <translation>Sélectionnez une recommandation pour la lire.</translation>
    </message>
    <message>
        <source>Show {number}</source>
        <translation>Afficher {number}</translation>
    </message>
    <message>
        <source>Open in the centre</source>
        <translation>Ouvrir dans le centre</translation>
    </message>
    <message>
        <source>{now} of {max}</source>
        <translation>{now} sur {max}</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>User impact</source>
        <translation>Impact utilisateur</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>At creation</source>
        <translation>À la création</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connu</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importée</translation>
    </message>
    <message>
        <source>Changed by an import:</source>
        <translation>Modifié par un import&#xa0;:</translation>
    </message>
    <message>
        <source>Points left</source>
        <translation>À gagner</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>To do, best first</source>
        <translation>À faire, par intérêt</translation>
    </message>
    <message>
        <source>Closed, points not gained</source>
        <translation>Clos, points non obtenus</translation>
    </message>
    <message>
        <source>Gained, ticket open</source>
        <translation>Obtenus, ticket ouvert</translation>
    </message>
    <message>
        <source>Neither done nor in a ticket; the most points for the least cost first</source>
        <translation>Ni faites ni dans un ticket&#xa0;; d’abord le plus de points pour le moindre coût</translation>
    </message>
    <message>
        <source>The tickets are done and points are left; the centre may need 48 hours</source>
        <translation>Les tickets sont terminés et il reste des points&#xa0;; le centre peut avoir besoin de 48&#xa0;heures</translation>
    </message>
    <message>
        <source>All points are gained, so the tickets can be closed</source>
        <translation>Tous les points sont obtenus, les tickets peuvent donc être clos</translation>
    </message>
    <message>
        <source>In the score, but in no profile that was imported</source>
        <translation>Dans le score, mais dans aucun profil importé</translation>
    </message>
    <message>
        <source>In a profile, but in no score that was imported</source>
        <translation>Dans un profil, mais dans aucun score importé</translation>
    </message>
    <message>
        <source>Add recommendation</source>
        <translation>Ajouter une recommandation</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>{field}: {before} → {after}</source>
        <translation>{field}&#xa0;: {before} → {after}</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>Importer…</translation>
    </message>
    <message>
        <source>Filter recommendations</source>
        <translation>Filtrer les recommandations</translation>
    </message>
</context>
<context>
    <name>Remedies</name>
    <message>
        <source>The report, and wherever tickets are created</source>
        <translation>Le rapport, et partout où des tickets sont créés</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prérequis</translation>
    </message>
    <message>
        <source>The instance lets only certain addresses in.</source>
        <translation>L’instance n’admet que certaines adresses.</translation>
    </message>
    <message>
        <source>Instance, and every request after</source>
        <translation>Instance, puis chaque requête</translation>
    </message>
    <message>
        <source>Its IP Address Access Control denies the address from which this computer, or a service that has to reach the instance, comes.</source>
        <translation>Son contrôle d’accès par adresse IP refuse l’adresse d’où vient cet ordinateur, ou un service qui doit joindre l’instance.</translation>
    </message>
    <message>
        <source>Use the company&apos;s network or its VPN, if the instance wants that.</source>
        <translation>Utiliser le réseau de l’entreprise ou son VPN, si l’instance l’exige.</translation>
    </message>
    <message>
        <source>Open System Security &gt; IP Address Access Control and add a rule of the type {type} with the first and the last address.</source>
        <translation>Ouvrir System Security &gt; IP Address Access Control et ajouter une règle de type {type} avec la première et la dernière adresse.</translation>
    </message>
    <message>
        <source>For Microsoft&apos;s services, open IP filtering in Firnline: it reads the file Azure IP Ranges and Service Tags and adds what is missing.</source>
        <translation>Pour les services de Microsoft, ouvrir le filtrage IP dans Firnline&#xa0;: il lit le fichier Azure IP Ranges and Service Tags et ajoute ce qui manque.</translation>
    </message>
    <message>
        <source>The instance answers this computer.</source>
        <translation>L’instance répond à cet ordinateur.</translation>
    </message>
    <message>
        <source>A rule keeps this computer&apos;s own address out.</source>
        <translation>Une règle refuse l’adresse de cet ordinateur.</translation>
    </message>
    <message>
        <source>IP filtering, and Diagnostics</source>
        <translation>Filtrage IP, et Diagnostic</translation>
    </message>
    <message>
        <source>A deny rule of {host} holds the address of this network, and no allow rule does.</source>
        <translation>Une règle de refus de {host} contient l’adresse de ce réseau, et aucune règle d’autorisation ne la contient.</translation>
    </message>
    <message>
        <source>Ask your network team which address the Internet sees.</source>
        <translation>Demander à l’équipe réseau quelle adresse est visible sur Internet.</translation>
    </message>
    <message>
        <source>From a network that comes in, open System Security &gt; IP Address Access Control and add a rule of the type {type} for this address.</source>
        <translation>Depuis un réseau admis, ouvrir System Security &gt; IP Address Access Control et ajouter une règle de type {type} pour cette adresse.</translation>
    </message>
    <message>
        <source>Access to a table is not at its defaults.</source>
        <translation>L’accès à une table n’a pas ses valeurs par défaut.</translation>
    </message>
    <message>
        <source>Somebody customised the application access of a table that the connection needs: users, change requests, incidents or application registries.</source>
        <translation>Quelqu’un a modifié l’accès des applications à une table dont la connexion a besoin&#xa0;: utilisateurs, demandes de changement, incidents ou registres d’applications.</translation>
    </message>
    <message>
        <source>Open System Definition &gt; Tables and open the table that is named.</source>
        <translation>Ouvrir System Definition &gt; Tables, puis la table indiquée.</translation>
    </message>
    <message>
        <source>On the tab Application Access, set Accessible from to {scopes}.</source>
        <translation>Dans l’onglet Application Access, régler Accessible from sur {scopes}.</translation>
    </message>
    <message>
        <source>Select Can read and Allow access to this table via web services, then Update.</source>
        <translation>Cocher Can read et Allow access to this table via web services, puis Update.</translation>
    </message>
    <message>
        <source>Check again on Prerequisites: the line about the tables is green.</source>
        <translation>Vérifier de nouveau dans Prérequis&#xa0;: la ligne sur les tables est verte.</translation>
    </message>
    <message>
        <source>Firnline can put the tables&apos; access back to its defaults.</source>
        <translation>Firnline peut rétablir les valeurs par défaut de l’accès aux tables.</translation>
    </message>
    <message>
        <source>The instance asks for more fields than a ticket has.</source>
        <translation>L’instance exige plus de champs qu’un ticket n’en a.</translation>
    </message>
    <message>
        <source>A data policy, or a column that is mandatory, refuses tickets without these fields.</source>
        <translation>Une politique de données, ou une colonne obligatoire, refuse les tickets sans ces champs.</translation>
    </message>
    <message>
        <source>Or give the column a default value: System Definition &gt; Dictionary, field Default value.</source>
        <translation>Ou donner une valeur par défaut à la colonne&#xa0;: System Definition &gt; Dictionary, champ Default value.</translation>
    </message>
    <message>
        <source>A test ticket is accepted.</source>
        <translation>Un ticket d’essai est accepté.</translation>
    </message>
    <message>
        <source>A business rule of the instance refuses the record.</source>
        <translation>Une règle métier de l’instance refuse l’enregistrement.</translation>
    </message>
    <message>
        <source>A rule written for this instance ends the write. Its name is in the instance&apos;s answer.</source>
        <translation>Une règle écrite pour cette instance interrompt l’écriture. Son nom figure dans la réponse de l’instance.</translation>
    </message>
    <message>
        <source>Open System Definition &gt; Business Rules and find the rule.</source>
        <translation>Ouvrir System Definition &gt; Business Rules et trouver la règle.</translation>
    </message>
    <message>
        <source>Or clear the box {box}, if nobody needs the rule.</source>
        <translation>Ou décocher {box}, si personne n’a besoin de la règle.</translation>
    </message>
    <message>
        <source>The same action is accepted when it is tried again.</source>
        <translation>La même action est acceptée au nouvel essai.</translation>
    </message>
    <message>
        <source>The instance&apos;s limit of requests is used up.</source>
        <translation>La limite de requêtes de l’instance est atteinte.</translation>
    </message>
    <message>
        <source>Anywhere, while much is read or sent</source>
        <translation>Partout, quand beaucoup est lu ou envoyé</translation>
    </message>
    <message>
        <source>A rule counts the requests of {user} in each hour, or all threads of the instance are busy.</source>
        <translation>Une règle compte les requêtes de {user} par heure, ou tous les fils de l’instance sont occupés.</translation>
    </message>
    <message>
        <source>Wait; Firnline goes on by itself when the instance lets it.</source>
        <translation>Attendre&#xa0;; Firnline continue de lui-même dès que l’instance le permet.</translation>
    </message>
    <message>
        <source>Open System Web Services &gt; REST &gt; Rate Limit Rules and raise the limit for {user}.</source>
        <translation>Ouvrir System Web Services &gt; REST &gt; Rate Limit Rules et relever la limite pour {user}.</translation>
    </message>
    <message>
        <source>The line about the rate rule is green.</source>
        <translation>La ligne sur la limite de débit est verte.</translation>
    </message>
    <message>
        <source>State names cannot be read.</source>
        <translation>Les noms des états ne peuvent pas être lus.</translation>
    </message>
    <message>
        <source>The report, as no state found</source>
        <translation>Le rapport, quand aucun état n’est trouvé</translation>
    </message>
    <message>
        <source>The integration user may not read the table of choices, so Firnline shows the states that tickets carry instead.</source>
        <translation>L’utilisateur d’intégration ne peut pas lire la table des choix&#xa0;; Firnline montre donc les états que portent les tickets.</translation>
    </message>
    <message>
        <source>Open User Administration &gt; Users and open {user}.</source>
        <translation>Ouvrir User Administration &gt; Users, puis {user}.</translation>
    </message>
    <message>
        <source>On the tab Roles, select Edit and add {role}, then Save.</source>
        <translation>Dans l’onglet Roles, choisir Edit et ajouter {role}, puis Save.</translation>
    </message>
    <message>
        <source>The line about state names is green.</source>
        <translation>La ligne sur les noms des états est verte.</translation>
    </message>
    <message>
        <source>The instance has no such table.</source>
        <translation>L’instance n’a pas cette table.</translation>
    </message>
    <message>
        <source>Prerequisites, and the report</source>
        <translation>Prérequis, et le rapport</translation>
    </message>
    <message>
        <source>The application that the table belongs to is not installed or not active: Change Management for change_request, Incident Management for incident.</source>
        <translation>L’application à laquelle appartient la table n’est pas installée ou pas active&#xa0;: Change Management pour change_request, Incident Management pour incident.</translation>
    </message>
    <message>
        <source>Open System Applications &gt; All Available Applications &gt; All.</source>
        <translation>Ouvrir System Applications &gt; All Available Applications &gt; All.</translation>
    </message>
    <message>
        <source>Find {change} or {incident} and install or activate it.</source>
        <translation>Trouver {change} ou {incident}, puis l’installer ou l’activer.</translation>
    </message>
    <message>
        <source>The table can be read.</source>
        <translation>La table peut être lue.</translation>
    </message>
    <message>
        <source>The instance was cloned over or reset.</source>
        <translation>L’instance a été clonée ou réinitialisée.</translation>
    </message>
    <message>
        <source>The report, when registry entry and integration user are both gone</source>
        <translation>Le rapport, quand l’entrée du registre et l’utilisateur d’intégration ont tous deux disparu</translation>
    </message>
    <message>
        <source>A clone or a reset replaced the records of {host}; neither {registry} nor {user} is there any more.</source>
        <translation>Un clonage ou une réinitialisation a remplacé les enregistrements de {host}&#xa0;; ni {registry} ni {user} n’existent plus.</translation>
    </message>
    <message>
        <source>Open System OAuth &gt; Application Registry and look for the name {registry}.</source>
        <translation>Ouvrir System OAuth &gt; Application Registry et chercher le nom {registry}.</translation>
    </message>
    <message>
        <source>Open User Administration &gt; Users and look for the user ID {user}.</source>
        <translation>Ouvrir User Administration &gt; Users et chercher l’identifiant {user}.</translation>
    </message>
    <message>
        <source>If both are gone, remove the connection and set it up again; tickets that were cloned too are found by their marks.</source>
        <translation>Si les deux ont disparu, supprimer la connexion et la configurer de nouveau&#xa0;; les tickets clonés sont retrouvés par leurs marques.</translation>
    </message>
    <message>
        <source>For the next clone, add {table} and the integration user to System Clone &gt; Preserve Data.</source>
        <translation>Pour le prochain clonage, ajouter {table} et l’utilisateur d’intégration à System Clone &gt; Preserve Data.</translation>
    </message>
    <message>
        <source>All lines of the report are green.</source>
        <translation>Toutes les lignes du rapport sont vertes.</translation>
    </message>
    <message>
        <source>The release of the instance is too old.</source>
        <translation>La version de l’instance est trop ancienne.</translation>
    </message>
    <message>
        <source>Firnline needs what ServiceNow has since Kingston, and {host} is older.</source>
        <translation>Firnline a besoin de ce que ServiceNow offre depuis Kingston, et {host} est plus ancienne.</translation>
    </message>
    <message>
        <source>Open System Diagnostics &gt; Stats &gt; Stats and read Build name.</source>
        <translation>Ouvrir System Diagnostics &gt; Stats &gt; Stats et lire Build name.</translation>
    </message>
    <message>
        <source>Plan an upgrade on the support portal: My Instances &gt; Schedule an upgrade.</source>
        <translation>Planifier une mise à niveau sur le portail d’assistance&#xa0;: My Instances &gt; Schedule an upgrade.</translation>
    </message>
    <message>
        <source>The line about the release is green.</source>
        <translation>La ligne sur la version est verte.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is wrong.</source>
        <translation>L’horloge de cet ordinateur est fausse.</translation>
    </message>
    <message>
        <source>Prerequisites, and Diagnostics</source>
        <translation>Prérequis, et Diagnostic</translation>
    </message>
    <message>
        <source>The clock of this computer and that of {host} differ. Tokens then seem to run out too early or too late, and due dates slip.</source>
        <translation>L’horloge de cet ordinateur et celle de {host} diffèrent. Les jetons semblent alors expirer trop tôt ou trop tard, et les échéances se décalent.</translation>
    </message>
    <message>
        <source>Let the operating system set the time by itself: {windows}.</source>
        <translation>Laisser le système d’exploitation régler l’heure lui-même&#xa0;: {windows}.</translation>
    </message>
    <message>
        <source>date and time settings, set time automatically</source>
        <translation>paramètres de date et d’heure, régler l’heure automatiquement</translation>
    </message>
    <message>
        <source>Ask whoever runs this computer if you may not change its clock.</source>
        <translation>Demander à qui gère cet ordinateur si vous ne pouvez pas changer son horloge.</translation>
    </message>
    <message>
        <source>The line about the clock is green.</source>
        <translation>La ligne sur l’horloge est verte.</translation>
    </message>
    <message>
        <source>A proxy is in the way, or is missing.</source>
        <translation>Un proxy fait obstacle, ou manque.</translation>
    </message>
    <message>
        <source>This network lets programs out through a proxy alone, and the proxy does not answer, wants a sign-in, or does not open the way to {host}.</source>
        <translation>Ce réseau ne laisse sortir les programmes que par un proxy, et celui-ci ne répond pas, exige une connexion, ou n’ouvre pas la voie vers {host}.</translation>
    </message>
    <message>
        <source>Under Network on the page Instance, enter the proxy&apos;s address.</source>
        <translation>Sous Réseau, sur la page Instance, saisir l’adresse du proxy.</translation>
    </message>
    <message>
        <source>Enter the proxy&apos;s user name and password, if it asks for them.</source>
        <translation>Saisir le nom d’utilisateur et le mot de passe du proxy, s’il les demande.</translation>
    </message>
    <message>
        <source>Ask whoever runs the proxy to allow {host} on port 443.</source>
        <translation>Demander à qui gère le proxy d’autoriser {host} sur le port 443.</translation>
    </message>
    <message>
        <source>The instance answers through the proxy.</source>
        <translation>L’instance répond à travers le proxy.</translation>
    </message>
    <message>
        <source>The instance&apos;s certificate is not trusted.</source>
        <translation>Le certificat de l’instance n’est pas approuvé.</translation>
    </message>
    <message>
        <source>The certificate is out of date, was made for another name, or comes from an authority that this computer does not know; a company that inspects TLS puts its own there.</source>
        <translation>Le certificat est périmé, fait pour un autre nom, ou vient d’une autorité que cet ordinateur ne connaît pas&#xa0;; une entreprise qui inspecte TLS y met le sien.</translation>
    </message>
    <message>
        <source>Look at the certificate that Firnline shows: name, issuer, dates.</source>
        <translation>Regarder le certificat que montre Firnline&#xa0;: nom, émetteur, dates.</translation>
    </message>
    <message>
        <source>If the issuer is your company&apos;s, choose its CA file on the page Instance. If you do not know the issuer, do not go on.</source>
        <translation>Si l’émetteur est celui de l’entreprise, choisir son fichier d’autorité sur la page Instance. Si l’émetteur est inconnu, ne pas continuer.</translation>
    </message>
    <message>
        <source>If it is out of date, have it renewed, or set this computer&apos;s date.</source>
        <translation>S’il est périmé, le faire renouveler, ou régler la date de cet ordinateur.</translation>
    </message>
    <message>
        <source>The line about the certificate is green.</source>
        <translation>La ligne sur le certificat est verte.</translation>
    </message>
    <message>
        <source>The instance hibernates.</source>
        <translation>L’instance est en veille prolongée.</translation>
    </message>
    <message>
        <source>A developer instance is put to sleep when nobody uses it for a while.</source>
        <translation>Une instance de développement est mise en veille quand personne ne l’utilise pendant un temps.</translation>
    </message>
    <message>
        <source>Sign in to {site}.</source>
        <translation>Se connecter à {site}.</translation>
    </message>
    <message>
        <source>Select Wake Up Instance, and wait a few minutes.</source>
        <translation>Choisir Wake Up Instance et attendre quelques minutes.</translation>
    </message>
    <message>
        <source>The instance answers as ServiceNow does.</source>
        <translation>L’instance répond comme le fait ServiceNow.</translation>
    </message>
    <message>
        <source>The instance is being upgraded or maintained.</source>
        <translation>L’instance est en cours de mise à niveau ou de maintenance.</translation>
    </message>
    <message>
        <source>{host} shows a page for people until its upgrade is over.</source>
        <translation>{host} affiche une page pour les personnes jusqu’à la fin de sa mise à niveau.</translation>
    </message>
    <message>
        <source>Wait until the upgrade is over.</source>
        <translation>Attendre la fin de la mise à niveau.</translation>
    </message>
    <message>
        <source>Ask the instance&apos;s administrator how long it takes.</source>
        <translation>Demander à l’administrateur de l’instance combien de temps cela dure.</translation>
    </message>
    <message>
        <source>No ServiceNow instance answers at this address.</source>
        <translation>Aucune instance ServiceNow ne répond à cette adresse.</translation>
    </message>
    <message>
        <source>The name is not known here, no way leads there, something else answers, or the answer takes too long.</source>
        <translation>Le nom est inconnu ici, aucun chemin n’y mène, autre chose répond, ou la réponse tarde trop.</translation>
    </message>
    <message>
        <source>Open https://{host} in a browser on this computer.</source>
        <translation>Ouvrir https://{host} dans un navigateur de cet ordinateur.</translation>
    </message>
    <message>
        <source>Check the spelling of the address, and whether a VPN is needed.</source>
        <translation>Vérifier l’orthographe de l’adresse, et si un VPN est nécessaire.</translation>
    </message>
    <message>
        <source>Ask whether a firewall lets this computer out on port 443.</source>
        <translation>Demander si un pare-feu laisse sortir cet ordinateur sur le port 443.</translation>
    </message>
    <message>
        <source>There is no record to repair yet.</source>
        <translation>Il n’y a encore aucun enregistrement à réparer.</translation>
    </message>
    <message>
        <source>The plan was not applied on this instance.</source>
        <translation>Le plan n’a pas été appliqué sur cette instance.</translation>
    </message>
    <message>
        <source>Go on with the set-up; it creates the record.</source>
        <translation>Poursuivre la configuration&#xa0;; elle crée l’enregistrement.</translation>
    </message>
    <message>
        <source>Open System OAuth &gt; Application Registry and open the entry {registry}.</source>
        <translation>Ouvrir System OAuth &gt; Application Registry, puis l’entrée {registry}.</translation>
    </message>
    <message>
        <source>Firnline renews its token through the entry, and the line about it is green.</source>
        <translation>Firnline renouvelle son jeton par l’entrée, et la ligne qui la concerne est verte.</translation>
    </message>
    <message>
        <source>Other scopes may not read the table of application registries.</source>
        <translation>Les autres portées ne peuvent pas lire la table des registres d’applications.</translation>
    </message>
    <message>
        <source>Prerequisites, and when the plan is made or applied</source>
        <translation>Prérequis, et quand le plan est établi ou appliqué</translation>
    </message>
    <message>
        <source>Somebody customised the application access of the table oauth_entity, so the instance refuses to let entries be read or created from outside of one scope.</source>
        <translation>Quelqu’un a modifié l’accès des applications à la table oauth_entity&#xa0;; l’instance refuse donc que des entrées soient lues ou créées hors d’une seule portée.</translation>
    </message>
    <message>
        <source>Open System Definition &gt; Tables and find the table {table}.</source>
        <translation>Ouvrir System Definition &gt; Tables et trouver la table {table}.</translation>
    </message>
    <message>
        <source>Check that Label is {label} and Name is {table}.</source>
        <translation>Vérifier que Label est {label} et que Name est {table}.</translation>
    </message>
    <message>
        <source>Firnline reads the table oauth_entity again, without a refusal.</source>
        <translation>Firnline lit de nouveau la table oauth_entity, sans refus.</translation>
    </message>
    <message>
        <source>Firnline can put the table&apos;s access back to its defaults.</source>
        <translation>Firnline peut rétablir les valeurs par défaut de l’accès à la table.</translation>
    </message>
    <message>
        <source>The application registry entry is gone.</source>
        <translation>L’entrée du registre d’applications a disparu.</translation>
    </message>
    <message>
        <source>Consent, the report, and when a token is renewed</source>
        <translation>Consentement, rapport, et renouvellement d’un jeton</translation>
    </message>
    <message>
        <source>The entry {registry} was deleted, or the instance was cloned or reset since it was made; its client {client_id} is not known any more.</source>
        <translation>L’entrée {registry} a été supprimée, ou l’instance a été clonée ou réinitialisée depuis&#xa0;; son client {client_id} n’est plus connu.</translation>
    </message>
    <message>
        <source>If it is there, compare its client ID with {client_id}.</source>
        <translation>Si elle existe, comparer son identifiant client avec {client_id}.</translation>
    </message>
    <message>
        <source>If it is not there, set the connection up again: the plan creates the entry and takes over what is left.</source>
        <translation>Si elle n’existe pas, configurer de nouveau la connexion&#xa0;: le plan crée l’entrée et reprend ce qui reste.</translation>
    </message>
    <message>
        <source>The application registry entry is not active.</source>
        <translation>L’entrée du registre d’applications n’est pas active.</translation>
    </message>
    <message>
        <source>Active is not selected on the entry {registry}; that ends every token it ever gave.</source>
        <translation>Active n’est pas coché sur l’entrée {registry}&#xa0;; cela met fin à tous les jetons qu’elle a donnés.</translation>
    </message>
    <message>
        <source>Select Active, then Update.</source>
        <translation>Cocher Active, puis Update.</translation>
    </message>
    <message>
        <source>Authorize the connection again if its token does not come back.</source>
        <translation>Autoriser de nouveau la connexion si son jeton ne revient pas.</translation>
    </message>
    <message>
        <source>Firnline can activate the entry.</source>
        <translation>Firnline peut activer l’entrée.</translation>
    </message>
    <message>
        <source>The entry holds another redirect address.</source>
        <translation>L’entrée contient une autre adresse de redirection.</translation>
    </message>
    <message>
        <source>Consent, instead of the question whether to allow</source>
        <translation>Consentement, à la place de la question d’autoriser</translation>
    </message>
    <message>
        <source>ServiceNow compares redirect addresses letter by letter, and the entry {registry} does not hold the one that Firnline sends.</source>
        <translation>ServiceNow compare les adresses de redirection lettre par lettre, et l’entrée {registry} ne contient pas celle que Firnline envoie.</translation>
    </message>
    <message>
        <source>Set Redirect URL to {redirect_url}, then Update.</source>
        <translation>Régler Redirect URL sur {redirect_url}, puis Update.</translation>
    </message>
    <message>
        <source>Start the consent again.</source>
        <translation>Recommencer le consentement.</translation>
    </message>
    <message>
        <source>The instance shows its question with Allow and Deny.</source>
        <translation>L’instance affiche sa question avec Allow et Deny.</translation>
    </message>
    <message>
        <source>Firnline can write its redirect address into the entry.</source>
        <translation>Firnline peut inscrire son adresse de redirection dans l’entrée.</translation>
    </message>
    <message>
        <source>The instance does not accept the client secret.</source>
        <translation>L’instance n’accepte pas le secret client.</translation>
    </message>
    <message>
        <source>The client secret of the entry {registry} was replaced. The instance says the same where the entry is not active or the integration user is locked.</source>
        <translation>Le secret client de l’entrée {registry} a été remplacé. L’instance dit la même chose quand l’entrée n’est pas active ou que l’utilisateur d’intégration est verrouillé.</translation>
    </message>
    <message>
        <source>Check that Active is selected.</source>
        <translation>Vérifier qu’Active est coché.</translation>
    </message>
    <message>
        <source>Open User Administration &gt; Users, open {user}, and check that Active is selected and Locked out is not.</source>
        <translation>Ouvrir User Administration &gt; Users, puis {user}, et vérifier qu’Active est coché et que Locked out ne l’est pas.</translation>
    </message>
    <message>
        <source>The entry is restricted to scopes.</source>
        <translation>L’entrée est limitée à des portées.</translation>
    </message>
    <message>
        <source>The report, and wherever tickets are read or created</source>
        <translation>Le rapport, et partout où des tickets sont lus ou créés</translation>
    </message>
    <message>
        <source>From Zurich on, an entry may be restricted to the APIs of selected scopes, and {registry} is. Roles do not help here.</source>
        <translation>Depuis Zurich, une entrée peut être limitée aux API de portées choisies, et {registry} l’est. Les rôles n’y changent rien.</translation>
    </message>
    <message>
        <source>Set Scope Restriction to {choice}, then Update.</source>
        <translation>Régler Scope Restriction sur {choice}, puis Update.</translation>
    </message>
    <message>
        <source>In the Machine Identity Console, the same is under Inbound integrations &gt; {registry}: clear the box {box}.</source>
        <translation>Dans Machine Identity Console, cela se trouve sous Inbound integrations &gt; {registry}&#xa0;: décocher {box}.</translation>
    </message>
    <message>
        <source>The connection&apos;s token reads the ticket tables.</source>
        <translation>Le jeton de la connexion lit les tables des tickets.</translation>
    </message>
    <message>
        <source>Firnline can lift the restriction of its own entry.</source>
        <translation>Firnline peut lever la restriction de sa propre entrée.</translation>
    </message>
    <message>
        <source>The instance accepted a change, but did not keep it.</source>
        <translation>L’instance a accepté une modification, mais ne l’a pas gardée.</translation>
    </message>
    <message>
        <source>{name}, {table}: {columns} is as before.</source>
        <translation>{name}, {table}&#xa0;: {columns} reste comme avant.</translation>
    </message>
    <message>
        <source>Follow the steps for a person instead.</source>
        <translation>Suivre plutôt les étapes pour une personne.</translation>
    </message>
    <message>
        <source>The instance did not keep the password.</source>
        <translation>L’instance n’a pas gardé le mot de passe.</translation>
    </message>
    <message>
        <source>It took a password for {user}, but does not let it sign in.</source>
        <translation>Elle a reçu un mot de passe pour {user}, mais ne le laisse pas se connecter.</translation>
    </message>
    <message>
        <source>Set it by hand: User Administration &gt; Users &gt; {user} &gt; Set Password. Paste the password that Firnline shows, and clear Password needs reset.</source>
        <translation>Le définir à la main&#xa0;: User Administration &gt; Users &gt; {user} &gt; Set Password. Coller le mot de passe que montre Firnline et décocher Password needs reset.</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>The instance itself says that the token belongs to {user}.</source>
        <translation>L’instance elle-même dit que le jeton appartient à {user}.</translation>
    </message>
    <message>
        <source>Somebody else is signed in.</source>
        <translation>Quelqu’un d’autre est connecté.</translation>
    </message>
    <message>
        <source>Allow counts for whoever is signed in on the instance&apos;s page, and that has to be {user}, not a person.</source>
        <translation>Allow vaut pour qui est connecté sur la page de l’instance, et ce doit être {user}, pas une personne.</translation>
    </message>
    <message>
        <source>Select {link} in the upper right-hand corner of the instance&apos;s page.</source>
        <translation>Choisir {link} dans le coin supérieur droit de la page de l’instance.</translation>
    </message>
    <message>
        <source>Sign in as {user}, with the password that Firnline offers.</source>
        <translation>Se connecter comme {user}, avec le mot de passe que propose Firnline.</translation>
    </message>
    <message>
        <source>Select Allow.</source>
        <translation>Choisir Allow.</translation>
    </message>
    <message>
        <source>Single sign-on signs in the wrong person.</source>
        <translation>L’authentification unique connecte la mauvaise personne.</translation>
    </message>
    <message>
        <source>Consent, after Not You, when the same person comes back</source>
        <translation>Consentement, après Not You, quand la même personne revient</translation>
    </message>
    <message>
        <source>The identity provider knows who sits at this computer and signs the same person in again. The instance&apos;s own form goes round it.</source>
        <translation>Le fournisseur d’identité sait qui est devant cet ordinateur et reconnecte la même personne. Le formulaire propre à l’instance le contourne.</translation>
    </message>
    <message>
        <source>Select Local sign-in on the consent page; it opens {path}.</source>
        <translation>Choisir la connexion locale sur la page de consentement&#xa0;; elle ouvre {path}.</translation>
    </message>
    <message>
        <source>If the instance has no form of its own, use the same account at the identity provider instead.</source>
        <translation>Si l’instance n’a pas de formulaire à elle, utiliser plutôt le même compte chez le fournisseur d’identité.</translation>
    </message>
    <message>
        <source>Single sign-on leaves no other way in.</source>
        <translation>L’authentification unique ne laisse aucune autre entrée.</translation>
    </message>
    <message>
        <source>Consent, where the instance shows no form of its own</source>
        <translation>Consentement, là où l’instance n’affiche aucun formulaire à elle</translation>
    </message>
    <message>
        <source>Only accounts of the identity provider get in. An account there with the same name and email address as the integration user is signed in as that user.</source>
        <translation>Seuls les comptes du fournisseur d’identité entrent. Un compte qui y porte le même nom et la même adresse électronique que l’utilisateur d’intégration est connecté comme lui.</translation>
    </message>
    <message>
        <source>In the Microsoft Entra admin center, open Users &gt; New user &gt; Create user.</source>
        <translation>Dans le centre d’administration Microsoft Entra, ouvrir Users &gt; New user &gt; Create user.</translation>
    </message>
    <message>
        <source>Set Display name and the first part of the user name to {user}.</source>
        <translation>Régler Display name et la première partie du nom d’utilisateur sur {user}.</translation>
    </message>
    <message>
        <source>On the tab Properties, set Email to {email}.</source>
        <translation>Dans l’onglet Properties, régler Email sur {email}.</translation>
    </message>
    <message>
        <source>On the tab Assignments, add the role {role}.</source>
        <translation>Dans l’onglet Assignments, ajouter le rôle {role}.</translation>
    </message>
    <message>
        <source>Start the consent again, sign in as this account, select Allow.</source>
        <translation>Recommencer le consentement, se connecter avec ce compte, choisir Allow.</translation>
    </message>
    <message>
        <source>Take the role {role} away again afterwards: Users &gt; {user} &gt; Assigned roles.</source>
        <translation>Retirer ensuite le rôle {role}&#xa0;: Users &gt; {user} &gt; Assigned roles.</translation>
    </message>
    <message>
        <source>Take the role {role} away from the Entra account {user} again.</source>
        <translation>Retirer le rôle {role} du compte Entra {user}.</translation>
    </message>
    <message>
        <source>Single sign-on stands in front of the API as well.</source>
        <translation>L’authentification unique se trouve aussi devant l’API.</translation>
    </message>
    <message>
        <source>A gateway before {host} sends every request to an identity provider. Programs cannot sign in there.</source>
        <translation>Une passerelle devant {host} envoie chaque requête à un fournisseur d’identité. Les programmes ne peuvent pas s’y connecter.</translation>
    </message>
    <message>
        <source>Ask whoever runs the gateway to let {api}, {token} and {consent} through without a sign-in of its own.</source>
        <translation>Demander à qui gère la passerelle de laisser passer {api}, {token} et {consent} sans connexion à elle.</translation>
    </message>
    <message>
        <source>Or use the instance&apos;s own address, which ends in {domain} as a rule.</source>
        <translation>Ou utiliser l’adresse propre de l’instance, qui se termine en général par {domain}.</translation>
    </message>
    <message>
        <source>The instance itself answers at this address.</source>
        <translation>L’instance elle-même répond à cette adresse.</translation>
    </message>
    <message>
        <source>The instance remembers an earlier consent.</source>
        <translation>L’instance se souvient d’un consentement antérieur.</translation>
    </message>
    <message>
        <source>It sent a code at once that belongs to an earlier attempt and cannot be redeemed.</source>
        <translation>Elle a aussitôt envoyé un code qui appartient à un essai antérieur et ne peut pas être échangé.</translation>
    </message>
    <message>
        <source>Start the consent again; Firnline begins with an empty browser.</source>
        <translation>Recommencer le consentement&#xa0;; Firnline commence avec un navigateur vide.</translation>
    </message>
    <message>
        <source>If it stays so, sign in to the instance as {user}, open Self-Service &gt; My Connected Apps, and select Revoke Access beside {registry}.</source>
        <translation>Si cela persiste, se connecter à l’instance comme {user}, ouvrir Self-Service &gt; My Connected Apps et choisir Revoke Access à côté de {registry}.</translation>
    </message>
    <message>
        <source>The code is redeemed, and the token belongs to {user}.</source>
        <translation>Le code est échangé, et le jeton appartient à {user}.</translation>
    </message>
    <message>
        <source>The connection&apos;s consent has run out.</source>
        <translation>Le consentement de la connexion a expiré.</translation>
    </message>
    <message>
        <source>The report, and when a token is renewed</source>
        <translation>Le rapport, et le renouvellement d’un jeton</translation>
    </message>
    <message>
        <source>A refresh token lasts 100 days unless the entry {registry} says otherwise; it ran out, or somebody revoked it.</source>
        <translation>Un jeton d’actualisation dure 100 jours, sauf si l’entrée {registry} dit autre chose&#xa0;; il a expiré, ou quelqu’un l’a révoqué.</translation>
    </message>
    <message>
        <source>Select Authorize on the page Provisioning status.</source>
        <translation>Choisir Autoriser sur la page État de l’installation.</translation>
    </message>
    <message>
        <source>Sign in as {user} and select Allow.</source>
        <translation>Se connecter comme {user} et choisir Allow.</translation>
    </message>
    <message>
        <source>If it runs out too early, look at Refresh Token Lifespan: System OAuth &gt; Application Registry &gt; {registry}.</source>
        <translation>S’il expire trop tôt, regarder Refresh Token Lifespan&#xa0;: System OAuth &gt; Application Registry &gt; {registry}.</translation>
    </message>
    <message>
        <source>The token is renewed without a person.</source>
        <translation>Le jeton est renouvelé sans intervention.</translation>
    </message>
    <message>
        <source>The installation is complete, but no tickets appear.</source>
        <translation>L’installation est terminée, mais aucun ticket n’apparaît.</translation>
    </message>
    <message>
        <source>Home, without the cards of change requests and incidents</source>
        <translation>Accueil, sans les cartes des demandes de changement et des incidents</translation>
    </message>
    <message>
        <source>The records were made, but consent is missing or was lost, so nothing can be shared.</source>
        <translation>Les enregistrements existent, mais le consentement manque ou a été perdu&#xa0;; rien ne peut donc être partagé.</translation>
    </message>
    <message>
        <source>Open the page Provisioning status.</source>
        <translation>Ouvrir la page État de l’installation.</translation>
    </message>
    <message>
        <source>Select Authorize, sign in as {user} and select Allow.</source>
        <translation>Choisir Autoriser, se connecter comme {user} et choisir Allow.</translation>
    </message>
    <message>
        <source>Return to Home; the cards appear.</source>
        <translation>Revenir à l’accueil&#xa0;; les cartes apparaissent.</translation>
    </message>
    <message>
        <source>Home shows both cards with their tickets.</source>
        <translation>L’accueil montre les deux cartes avec leurs tickets.</translation>
    </message>
    <message>
        <source>The instance does not accept name and password from programs.</source>
        <translation>L’instance n’accepte pas le nom et le mot de passe des programmes.</translation>
    </message>
    <message>
        <source>Administrator, when the password was entered</source>
        <translation>Administrateur, après la saisie du mot de passe</translation>
    </message>
    <message>
        <source>Either they are wrong, or basic authentication is restricted: many instances refuse it since 2026 with the same words, for administrators too.</source>
        <translation>Soit ils sont faux, soit l’authentification de base est restreinte&#xa0;: beaucoup d’instances la refusent depuis 2026 avec les mêmes mots, même aux administrateurs.</translation>
    </message>
    <message>
        <source>Check the user name and the password once more.</source>
        <translation>Vérifier encore une fois le nom d’utilisateur et le mot de passe.</translation>
    </message>
    <message>
        <source>On the page Administrator, choose to sign in in a clean browser window instead.</source>
        <translation>Sur la page Administrateur, choisir plutôt la connexion dans une fenêtre de navigateur vierge.</translation>
    </message>
    <message>
        <source>Or have the role {role} granted: User Administration &gt; Users &gt; the administrator &gt; Roles.</source>
        <translation>Ou faire accorder le rôle {role}&#xa0;: User Administration &gt; Users &gt; l’administrateur &gt; Roles.</translation>
    </message>
    <message>
        <source>The instance accepts the administrator.</source>
        <translation>L’instance accepte l’administrateur.</translation>
    </message>
    <message>
        <source>the instance</source>
        <translation>l’instance</translation>
    </message>
    <message>
        <source>Firnline&apos;s entry</source>
        <translation>l’entrée de Firnline</translation>
    </message>
    <message>
        <source>the client ID of the entry</source>
        <translation>l’identifiant client de l’entrée</translation>
    </message>
    <message>
        <source>the integration user</source>
        <translation>l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>the integration user&apos;s email address</source>
        <translation>l’adresse électronique de l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>the roles that the plan names</source>
        <translation>les rôles que nomme le plan</translation>
    </message>
    <message>
        <source>The instance&apos;s sign-in page, the report, and when a token is renewed</source>
        <translation>La page de connexion de l’instance, le rapport, et le renouvellement d’un jeton</translation>
    </message>
    <message>
        <source>The integration user signs in, and the line about the user is green.</source>
        <translation>L’utilisateur d’intégration se connecte, et la ligne qui le concerne est verte.</translation>
    </message>
    <message>
        <source>The integration user is gone.</source>
        <translation>L’utilisateur d’intégration a disparu.</translation>
    </message>
    <message>
        <source>The user {user} was deleted or renamed, or the instance was cloned or reset since.</source>
        <translation>L’utilisateur {user} a été supprimé ou renommé, ou l’instance a été clonée ou réinitialisée depuis.</translation>
    </message>
    <message>
        <source>If it is not there, set the connection up again: the plan creates the user and takes over what is left.</source>
        <translation>S’il n’existe pas, configurer de nouveau la connexion&#xa0;: le plan crée l’utilisateur et reprend ce qui reste.</translation>
    </message>
    <message>
        <source>The integration user is locked out.</source>
        <translation>L’utilisateur d’intégration est verrouillé.</translation>
    </message>
    <message>
        <source>Too many wrong passwords, or a person, locked {user}. A locked user gets no tokens.</source>
        <translation>Trop de mots de passe faux, ou une personne, ont verrouillé {user}. Un utilisateur verrouillé ne reçoit pas de jetons.</translation>
    </message>
    <message>
        <source>Clear the box {box}, then Update.</source>
        <translation>Décocher {box}, puis Update.</translation>
    </message>
    <message>
        <source>Firnline can unlock the integration user.</source>
        <translation>Firnline peut déverrouiller l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>The integration user is not active.</source>
        <translation>L’utilisateur d’intégration n’est pas actif.</translation>
    </message>
    <message>
        <source>{user} was switched off. An inactive user gets no tokens.</source>
        <translation>{user} a été désactivé. Un utilisateur inactif ne reçoit pas de jetons.</translation>
    </message>
    <message>
        <source>Select the box {box}, then Update.</source>
        <translation>Cocher {box}, puis Update.</translation>
    </message>
    <message>
        <source>Firnline can activate the integration user.</source>
        <translation>Firnline peut activer l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>The integration user&apos;s password does not work.</source>
        <translation>Le mot de passe de l’utilisateur d’intégration ne fonctionne pas.</translation>
    </message>
    <message>
        <source>The instance&apos;s sign-in page, as a wrong user name or password</source>
        <translation>La page de connexion de l’instance, comme nom d’utilisateur ou mot de passe faux</translation>
    </message>
    <message>
        <source>Some instances answer that they took a password over REST, and did not; or somebody changed it since.</source>
        <translation>Certaines instances répondent avoir pris un mot de passe par REST et ne l’ont pas fait&#xa0;; ou quelqu’un l’a changé depuis.</translation>
    </message>
    <message>
        <source>Select Set Password, paste the password that Firnline shows on the consent page, and save.</source>
        <translation>Choisir Set Password, coller le mot de passe que Firnline montre sur la page de consentement, et enregistrer.</translation>
    </message>
    <message>
        <source>Firnline signs in as {user} with this password.</source>
        <translation>Firnline se connecte comme {user} avec ce mot de passe.</translation>
    </message>
    <message>
        <source>Firnline can set the password again and try it.</source>
        <translation>Firnline peut définir de nouveau le mot de passe et l’essayer.</translation>
    </message>
    <message>
        <source>The integration user has to choose a new password.</source>
        <translation>L’utilisateur d’intégration doit choisir un nouveau mot de passe.</translation>
    </message>
    <message>
        <source>The instance&apos;s sign-in page asks for a new password</source>
        <translation>La page de connexion de l’instance demande un nouveau mot de passe</translation>
    </message>
    <message>
        <source>Password needs reset is selected for {user}, so the next sign-in asks for another password, and no token is given before.</source>
        <translation>Password needs reset est coché pour {user}&#xa0;; la prochaine connexion demande donc un autre mot de passe, et aucun jeton n’est donné avant.</translation>
    </message>
    <message>
        <source>Firnline can clear this mark.</source>
        <translation>Firnline peut décocher cette case.</translation>
    </message>
    <message>
        <source>The integration user may not sign in to pages.</source>
        <translation>L’utilisateur d’intégration ne peut pas se connecter aux pages.</translation>
    </message>
    <message>
        <source>The instance&apos;s sign-in page, before consent</source>
        <translation>La page de connexion de l’instance, avant le consentement</translation>
    </message>
    <message>
        <source>Web service access only is selected for {user}. Consent is given on a page, so nobody can select Allow.</source>
        <translation>Web service access only est coché pour {user}. Le consentement se donne sur une page&#xa0;; personne ne peut donc choisir Allow.</translation>
    </message>
    <message>
        <source>If there is a field Identity type, set it to {choice}.</source>
        <translation>S’il y a un champ Identity type, le régler sur {choice}.</translation>
    </message>
    <message>
        <source>Firnline can let the integration user sign in to pages.</source>
        <translation>Firnline peut permettre à l’utilisateur d’intégration de se connecter aux pages.</translation>
    </message>
    <message>
        <source>The account lacks a role.</source>
        <translation>Il manque un rôle au compte.</translation>
    </message>
    <message>
        <source>{user} needs {roles}. A role is missing, was taken away, or new access rules ask for more. Instances with tightened REST access ask for snc_platform_rest_api_access besides.</source>
        <translation>{user} a besoin de {roles}. Un rôle manque, a été retiré, ou de nouvelles règles d’accès en demandent plus. Les instances à l’accès REST restreint demandent en outre snc_platform_rest_api_access.</translation>
    </message>
    <message>
        <source>On the tab Roles, select Edit and add {roles}, then Save.</source>
        <translation>Dans l’onglet Roles, choisir Edit et ajouter {roles}, puis Save.</translation>
    </message>
    <message>
        <source>If the REST API stays closed, add the role {role} in the same way.</source>
        <translation>Si l’API REST reste fermée, ajouter le rôle {role} de la même façon.</translation>
    </message>
    <message>
        <source>The lines about roles and about the ticket tables are green.</source>
        <translation>Les lignes sur les rôles et sur les tables des tickets sont vertes.</translation>
    </message>
    <message>
        <source>Firnline can grant the roles that are missing.</source>
        <translation>Firnline peut accorder les rôles qui manquent.</translation>
    </message>
    <message>
        <source>No administrator is signed in.</source>
        <translation>Aucun administrateur n’est connecté.</translation>
    </message>
    <message>
        <source>Repairs on the instance need one.</source>
        <translation>Les réparations sur l’instance en demandent un.</translation>
    </message>
    <message>
        <source>Sign in as an administrator, then repair.</source>
        <translation>Se connecter comme administrateur, puis réparer.</translation>
    </message>
    <message>
        <source>Open IP filtering…</source>
        <translation>Ouvrir le filtrage IP…</translation>
    </message>
    <message>
        <source>Open Provisioning status</source>
        <translation>Ouvrir l’état de l’installation</translation>
    </message>
    <message>
        <source>An administrator has to repair this on the instance.</source>
        <translation>Un administrateur doit réparer cela sur l’instance.</translation>
    </message>
    <message>
        <source>Still to be taken back</source>
        <translation>Reste à retirer</translation>
    </message>
    <message>
        <source>The role was taken away again</source>
        <translation>Le rôle a été retiré</translation>
    </message>
    <message>
        <source>Remind me until it is done</source>
        <translation>Me le rappeler jusqu’à ce que ce soit fait</translation>
    </message>
    <message>
        <source>✓ Firnline reminds you</source>
        <translation>✓ Firnline vous le rappelle</translation>
    </message>
    <message>
        <source>Do not leave the role where it is</source>
        <translation>Ne pas laisser le rôle en place</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Réparer…</translation>
    </message>
    <message>
        <source>Change it now</source>
        <translation>Modifier maintenant</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>Sign in as an administrator</source>
        <translation>Se connecter comme administrateur</translation>
    </message>
    <message>
        <source>What Firnline can do</source>
        <translation>Ce que Firnline peut faire</translation>
    </message>
    <message>
        <source>This needs an administrator of the instance.</source>
        <translation>Il faut pour cela un administrateur de l’instance.</translation>
    </message>
    <message>
        <source>Looking at the instance</source>
        <translation>Examen de l’instance</translation>
    </message>
    <message>
        <source>Changing it, and looking again</source>
        <translation>Modification, puis nouvel examen</translation>
    </message>
    <message>
        <source>All of this is as it should be on the instance.</source>
        <translation>Tout cela est en ordre sur l’instance.</translation>
    </message>
    <message>
        <source>This will be changed; the old values are kept.</source>
        <translation>Voici ce qui sera modifié&#xa0;; les anciennes valeurs sont gardées.</translation>
    </message>
    <message>
        <source>✓ Done, and looked at again.</source>
        <translation>✓ Fait, et vérifié.</translation>
    </message>
    <message>
        <source>Its records tell of another trouble: {titles}</source>
        <translation>Ses enregistrements indiquent un autre problème&#xa0;: {titles}</translation>
    </message>
    <message>
        <source>Password of the integration user</source>
        <translation>Mot de passe de l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>set again, and tried</source>
        <translation>défini de nouveau, et essayé</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rôle</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(vide)</translation>
    </message>
    <message>
        <source>is {old}, will be {new}</source>
        <translation>est {old}, sera {new}</translation>
    </message>
    <message>
        <source>What a person does</source>
        <translation>Ce que fait une personne</translation>
    </message>
    <message>
        <source>Copy {name}</source>
        <translation>Copier {name}</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Que faire</translation>
    </message>
    <message>
        <source>Read in the instance&apos;s answer, or under Prerequisites, which fields are meant. Firnline fills in none but its own.</source>
        <translation>Lire dans la réponse de l’instance, ou sous Prérequis, de quels champs il s’agit. Firnline ne remplit que les siens.</translation>
    </message>
    <message>
        <source>Open System Policy &gt; Rules &gt; Data Policies and exempt the integration user: clear {box} where it is not needed.</source>
        <translation>Ouvrir System Policy &gt; Rules &gt; Data Policies et exempter l’utilisateur d’intégration&#xa0;: décocher {box} là où ce n’est pas nécessaire.</translation>
    </message>
    <message>
        <source>Add the condition that {expression} of its script is not {user}.</source>
        <translation>Ajouter la condition que {expression} dans son script n’est pas {user}.</translation>
    </message>
    <message>
        <source>If both are well, let Firnline give the entry a new client secret: take the set-up back and apply it again, or replace the client secret on the connection&apos;s page.</source>
        <translation>Si les deux sont en ordre, laisser Firnline donner à l’entrée un nouveau secret client&#xa0;: annuler la configuration et l’appliquer de nouveau, ou remplacer le secret client sur la page de la connexion.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>How it is checked</source>
        <translation>Comment c’est vérifié</translation>
    </message>
    <message>
        <source>What to do: {title}</source>
        <translation>Que faire&#xa0;: {title}</translation>
    </message>
    <message>
        <source>Going on with the set-up</source>
        <translation>Reprise de la configuration</translation>
    </message>
</context>
<context>
    <name>Removal</name>
    <message>
        <source>Revoke both tokens on the instance</source>
        <translation>Révoquer les deux jetons sur l’instance</translation>
    </message>
    <message>
        <source>Forget the secrets in the key ring</source>
        <translation>Oublier les secrets du trousseau</translation>
    </message>
    <message>
        <source>Delete the tickets and recommendations that are kept here</source>
        <translation>Supprimer les tickets et les recommandations conservés ici</translation>
    </message>
    <message>
        <source>{menu}: delete the rules whose description begins with {mark}, if there are any.</source>
        <translation>{menu}&#xa0;: supprimez les règles dont la description commence par {mark}, s’il y en a.</translation>
    </message>
    <message>
        <source>{menu}: open {name}, and delete it if nobody else uses it.</source>
        <translation>{menu}&#xa0;: ouvrir {name} et le supprimer si personne d’autre ne l’utilise.</translation>
    </message>
    <message>
        <source>{menu}: open {name}, and set back {values}.</source>
        <translation>{menu}&#xa0;: ouvrir {name} et rétablir {values}.</translation>
    </message>
</context>
<context>
    <name>Setup</name>
    <message>
        <source>This step needs an earlier one.</source>
        <translation>Cette étape dépend d’une étape précédente.</translation>
    </message>
    <message>
        <source>The installation does not have what this page builds on.</source>
        <translation>Il manque à l’installation ce dont cette page a besoin.</translation>
    </message>
    <message>
        <source>Go back and finish the pages before it.</source>
        <translation>Revenez en arrière et terminez les pages précédentes.</translation>
    </message>
    <message>
        <source>This instance is connected already.</source>
        <translation>Cette instance est déjà connectée.</translation>
    </message>
    <message>
        <source>{name} serves the same centre of {host}.</source>
        <translation>{name} dessert le même centre de {host}.</translation>
    </message>
    <message>
        <source>Go back to the board and open it there, or choose another centre or instance.</source>
        <translation>Revenez au tableau de bord et ouvrez-la, ou choisissez un autre centre ou une autre instance.</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>The sign-in has ended.</source>
        <translation>La session a pris fin.</translation>
    </message>
    <message>
        <source>The instance gave no token that could renew it.</source>
        <translation>L’instance n’a fourni aucun jeton permettant de la renouveler.</translation>
    </message>
    <message>
        <source>Authorize again.</source>
        <translation>Renouvelez l’autorisation.</translation>
    </message>
</context>
<context>
    <name>Start</name>
    <message>
        <source>Firnline</source>
        <translation>Firnline</translation>
    </message>
    <message>
        <source>The saved connections cannot be read</source>
        <translation>Les connexions enregistrées sont illisibles</translation>
    </message>
    <message>
        <source>This connection does not open</source>
        <translation>Cette connexion ne s’ouvre pas</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>Ouvrir {name}</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Set up again</source>
        <translation>Refaire l’installation</translation>
    </message>
    <message>
        <source>Firnline is starting</source>
        <translation>Démarrage de Firnline</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Reset</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Your name for {state}</source>
        <translation>Votre nom pour {state}</translation>
    </message>
    <message>
        <source>Meaning of {state}</source>
        <translation>Signification de {state}</translation>
    </message>
    <message>
        <source>Reset {state}</source>
        <translation>Rétablir {state}</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>On the instance</source>
        <translation>Sur l’instance</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Votre nom</translation>
    </message>
    <message>
        <source>Meaning</source>
        <translation>Signification</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Was {label}</source>
        <translation>Auparavant {label}</translation>
    </message>
    <message>
        <source>No longer listed</source>
        <translation>Plus dans la liste</translation>
    </message>
    <message>
        <source>Not listed</source>
        <translation>Hors liste</translation>
    </message>
    <message>
        <source>Meaning assumed</source>
        <translation>Signification supposée</translation>
    </message>
    <message>
        <source>State names</source>
        <translation>Noms des états</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>No state is known yet. They are read from the instance with the tickets.</source>
        <translation>Aucun état n’est encore connu. Ils sont lus sur l’instance avec les tickets.</translation>
    </message>
    <message>
        <source>Names and meanings given here are shown by this program for this connection. Nothing changes on the instance.</source>
        <translation>Les noms et significations saisis ici valent dans ce programme, pour cette connexion. Rien ne change sur l’instance.</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Keep as it is</source>
        <translation>Laisser tel quel</translation>
    </message>
    <message>
        <source>The instance has other states than before.</source>
        <translation>Les états de l’instance ont changé.</translation>
    </message>
    <message>
        <source>New: {label} ({kind}).</source>
        <translation>Nouveau&#xa0;: {label} ({kind}).</translation>
    </message>
    <message>
        <source>{earlier} is called {label} now ({kind}).</source>
        <translation>{earlier} s’appelle maintenant {label} ({kind}).</translation>
    </message>
    <message>
        <source>No longer listed: {label} ({kind}).</source>
        <translation>Plus dans la liste&#xa0;: {label} ({kind}).</translation>
    </message>
</context>
<context>
    <name>Storage</name>
    <message>
        <source>a row in it cannot be read</source>
        <translation>une de ses lignes est illisible</translation>
    </message>
    <message>
        <source>What was kept of this connection was damaged.</source>
        <translation>Ce qui était conservé de cette connexion était endommagé.</translation>
    </message>
    <message>
        <source>Everything that only this computer has was saved: drafts, unsent tickets, recommendations and the audit trail, {saved} rows in all. The tickets are read from the instance again. The damaged file lies at {path}</source>
        <translation>Tout ce que seul cet ordinateur possède a été sauvé&#xa0;: brouillons, tickets non envoyés, recommandations et journal d’audit, {saved} lignes en tout. Les tickets sont relus sur l’instance. Le fichier endommagé se trouve ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Nothing in it could be read: drafts, unsent tickets, recommendations and the audit trail are lost. The tickets are read from the instance again. The damaged file lies at {path}</source>
        <translation>Rien n’y était lisible&#xa0;: les brouillons, les tickets non envoyés, les recommandations et le journal d’audit sont perdus. Les tickets sont relus sur l’instance. Le fichier endommagé se trouve ici&#xa0;: {path}</translation>
    </message>
    <message>
        <source>Of drafts, unsent tickets, recommendations and the audit trail, {saved} rows were saved; {lost} or more could not be read. The tickets are read from the instance again. The damaged file lies at {path}</source>
        <translation>Des brouillons, tickets non envoyés, recommandations et du journal d’audit, {saved} lignes ont été sauvées&#xa0;; {lost} ou plus étaient illisibles. Les tickets sont relus sur l’instance. Le fichier endommagé se trouve ici&#xa0;: {path}</translation>
    </message>
</context>
<context>
    <name>Switcher</name>
    <message>
        <source>Connection {name}</source>
        <translation>Connexion {name}</translation>
    </message>
    <message>
        <source>Set up another connection…</source>
        <translation>Configurer une autre connexion…</translation>
    </message>
</context>
<context>
    <name>Sync</name>
    <message>
        <source>Try now</source>
        <translation>Réessayer maintenant</translation>
    </message>
    <message>
        <source>Offline since {time}</source>
        <translation>Hors ligne depuis {time}</translation>
    </message>
    <message>
        <source>No tickets were read yet.</source>
        <translation>Aucun ticket n’a encore été lu.</translation>
    </message>
    <message>
        <source>Everything shown is from {time}. What you send waits until the instance is back.</source>
        <translation>Tout ce qui est affiché date de {time}. Vos envois attendent le retour de l’instance.</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Synchroniser maintenant</translation>
    </message>
    <message>
        <source>Read everything again</source>
        <translation>Tout relire</translation>
    </message>
    <message>
        <source>Synchronisation</source>
        <translation>Synchronisation</translation>
    </message>
    <message>
        <source>Read changes</source>
        <translation>Lire les changements</translation>
    </message>
    <message>
        <source>Read everything</source>
        <translation>Tout lire</translation>
    </message>
    <message>
        <source>Records in a request</source>
        <translation>Enregistrements par requête</translation>
    </message>
    <message>
        <source>Requests at once</source>
        <translation>Requêtes simultanées</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Retour en arrière</translation>
    </message>
    <message>
        <source>Tell in the tray when a ticket changes its state</source>
        <translation>Signaler par une notification qu’un ticket change d’état</translation>
    </message>
    <message>
        <source>Read also while the computer saves its battery</source>
        <translation>Lire aussi lorsque l’ordinateur économise sa batterie</translation>
    </message>
    <message>
        <source>Read also on a line paid by volume</source>
        <translation>Lire aussi sur une connexion facturée au volume</translation>
    </message>
    <message>
        <source>While this window is open.</source>
        <translation>Tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>This alone finds what was deleted.</source>
        <translation>Seule cette lecture trouve ce qui a été supprimé.</translation>
    </message>
    <message>
        <source>Halved while that is too much.</source>
        <translation>Réduit de moitié si c’est trop.</translation>
    </message>
    <message>
        <source>Fewer when told to slow down.</source>
        <translation>Moins si l’instance demande de ralentir.</translation>
    </message>
    <message>
        <source>Before the last change seen.</source>
        <translation>Avant le dernier changement vu.</translation>
    </message>
    <message numerus="yes">
        <source>every %n minutes</source>
        <translation>
            <numerusform>toutes les %n minutes</numerusform>
            <numerusform>toutes les %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>every %n hours</source>
        <translation>
            <numerusform>toutes les %n heures</numerusform>
            <numerusform>toutes les %n heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n seconde</numerusform>
            <numerusform>%n secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Lecture</translation>
    </message>
    <message>
        <source>In the background</source>
        <translation>En arrière-plan</translation>
    </message>
    <message>
        <source>{new} new, {changed} changed, {moved} in another state, {gone} gone</source>
        <translation>Nouveaux&#xa0;: {new}, modifiés&#xa0;: {changed}, dans un autre état&#xa0;: {moved}, disparus&#xa0;: {gone}</translation>
    </message>
    <message>
        <source>everything, at {time}</source>
        <translation>tout, à {time}</translation>
    </message>
    <message>
        <source>what changed, at {time}</source>
        <translation>les changements, à {time}</translation>
    </message>
    <message>
        <source>{fate}: {count}</source>
        <translation>{fate}&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Disparus</translation>
    </message>
    <message>
        <source>paused while the computer saves its battery</source>
        <translation>en pause tant que l’ordinateur économise sa batterie</translation>
    </message>
    <message>
        <source>paused on a line paid by volume</source>
        <translation>en pause sur une connexion facturée au volume</translation>
    </message>
</context>
<context>
    <name>TableActs</name>
    <message>
        <source>Save view…</source>
        <translation>Enregistrer la vue…</translation>
    </message>
    <message>
        <source>Rename view…</source>
        <translation>Renommer la vue…</translation>
    </message>
    <message>
        <source>Delete view</source>
        <translation>Supprimer la vue</translation>
    </message>
    <message>
        <source>Columns…</source>
        <translation>Colonnes…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Select all rows</source>
        <translation>Sélectionner toutes les lignes</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Copier les lignes</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Plus</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Renommer la vue</translation>
    </message>
</context>
<context>
    <name>Threads</name>
    <message>
        <source>Comment</source>
        <translation>Commentaire</translation>
    </message>
    <message>
        <source>Work note</source>
        <translation>Note de travail</translation>
    </message>
    <message>
        <source>ServiceNow does not show this ticket any more.</source>
        <translation>ServiceNow n’affiche plus ce ticket.</translation>
    </message>
    <message>
        <source>The comment was added.</source>
        <translation>Le commentaire est ajouté.</translation>
    </message>
    <message>
        <source>The work note was added.</source>
        <translation>La note de travail est ajoutée.</translation>
    </message>
    <message>
        <source>Adding the text…</source>
        <translation>Ajout du texte…</translation>
    </message>
    <message>
        <source>{cause} Nothing can be read or written now.</source>
        <translation>{cause} Rien ne peut être lu ni écrit pour l’instant.</translation>
    </message>
    <message>
        <source>{cause} What people wrote was read on {when}.</source>
        <translation>{cause} Les échanges ont été lus le {when}.</translation>
    </message>
    <message>
        <source>ServiceNow accepted this, but does not show it. A rule of the instance has dropped it, or this account may not read it.</source>
        <translation>ServiceNow l’a accepté, mais ne l’affiche pas. Une règle de l’instance l’a écarté, ou ce compte ne peut pas le lire.</translation>
    </message>
    <message>
        <source>Write as</source>
        <translation>Écrire comme</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The requester reads it, too.</source>
        <translation>Le demandeur le lit aussi.</translation>
    </message>
    <message>
        <source>Only those who work on the ticket read it.</source>
        <translation>Seules les personnes qui traitent le ticket la lisent.</translation>
    </message>
    <message>
        <source>Add comment</source>
        <translation>Ajouter le commentaire</translation>
    </message>
    <message>
        <source>Add work note</source>
        <translation>Ajouter la note</translation>
    </message>
    <message>
        <source>Nothing was read yet.</source>
        <translation>Rien n’a encore été lu.</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Échanges</translation>
    </message>
    <message>
        <source>The newest {shown} of {total}; the page has all of them.</source>
        <translation>Les {shown} plus récents sur {total}&#xa0;; la page les a tous.</translation>
    </message>
    <message>
        <source>Nobody has written anything that this account may read.</source>
        <translation>Personne n’a rien écrit que ce compte puisse lire.</translation>
    </message>
    <message>
        <source>This account may not read work notes.</source>
        <translation>Ce compte ne peut pas lire les notes de travail.</translation>
    </message>
    <message>
        <source>This account may not read comments.</source>
        <translation>Ce compte ne peut pas lire les commentaires.</translation>
    </message>
    <message>
        <source>This account may not read comments and work notes.</source>
        <translation>Ce compte ne peut lire ni les commentaires ni les notes de travail.</translation>
    </message>
    <message>
        <source>Reading the ticket…</source>
        <translation>Lecture du ticket…</translation>
    </message>
</context>
<context>
    <name>Tickets</name>
    <message>
        <source>Change request</source>
        <translation>Demande de changement</translation>
    </message>
    <message>
        <source>Incident</source>
        <translation>Incident</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Critique</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Élevée</translation>
    </message>
    <message>
        <source>Moderate</source>
        <translation>Modérée</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>Planification</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Catégorie</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Échéance</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Type de ticket</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Affecté à</translation>
    </message>
    <message>
        <source>Assignment group</source>
        <translation>Groupe d’affectation</translation>
    </message>
    <message>
        <source>Initiated by</source>
        <translation>Initiateur</translation>
    </message>
    <message>
        <source>Opened</source>
        <translation>Ouvert le</translation>
    </message>
    <message>
        <source>Updated</source>
        <translation>Mis à jour le</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Fermé le</translation>
    </message>
    <message>
        <source>Correlation id</source>
        <translation>Identifiant de corrélation</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>En attente</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Deleted on the instance, or no longer visible there</source>
        <translation>Supprimé sur l’instance, ou plus visible</translation>
    </message>
    <message>
        <source>Hidden from the integration user by an access rule</source>
        <translation>Masqué à l’utilisateur d’intégration par une règle d’accès</translation>
    </message>
    <message>
        <source>No longer marked as a ticket of Firnline</source>
        <translation>N’est plus marqué comme ticket de Firnline</translation>
    </message>
    <message>
        <source>Open, newest first</source>
        <translation>Ouverts, les plus récents d’abord</translation>
    </message>
    <message>
        <source>All, newest first</source>
        <translation>Tous, les plus récents d’abord</translation>
    </message>
    <message>
        <source>Change requests</source>
        <translation>Demandes de changement</translation>
    </message>
    <message>
        <source>Incidents</source>
        <translation>Incidents</translation>
    </message>
    <message>
        <source>Description of the ticket</source>
        <translation>Description du ticket</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Select a ticket to see what it says.</source>
        <translation>Sélectionnez un ticket pour le lire.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>Parts of the ticket</source>
        <translation>Parties du ticket</translation>
    </message>
    <message>
        <source>Filter tickets</source>
        <translation>Filtrer les tickets</translation>
    </message>
    <message>
        <source>Saved view</source>
        <translation>Vue enregistrée</translation>
    </message>
    <message>
        <source>Nothing has been read from the instance yet.</source>
        <translation>Rien n’a encore été lu sur l’instance.</translation>
    </message>
    <message>
        <source>No tickets yet. Create the first from a recommendation.</source>
        <translation>Aucun ticket pour le moment. Créez le premier à partir d’une recommandation.</translation>
    </message>
    <message>
        <source>No ticket here matches. Change the filter or the view.</source>
        <translation>Aucun ticket ne correspond. Modifiez le filtre ou la vue.</translation>
    </message>
</context>
<context>
    <name>Tour</name>
    <message>
        <source>a window</source>
        <translation>une fenêtre</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n tickets changed their state</source>
        <translation>
            <numerusform>%n ticket a changé d’état</numerusform>
            <numerusform>%n tickets ont changé d’état</numerusform>
        </translation>
    </message>
    <message>
        <source>{number}: {before} → {state}</source>
        <translation>{number}&#xa0;: {before} → {state}</translation>
    </message>
</context>
<context>
    <name>Undo</name>
    <message>
        <source>The instance refused to delete it, so it is switched off.</source>
        <translation>L’instance a refusé de le supprimer&#xa0;; il est donc désactivé.</translation>
    </message>
    <message>
        <source>The instance accepted an undo but did not carry it out.</source>
        <translation>L’instance a accepté une annulation, mais ne l’a pas exécutée.</translation>
    </message>
    <message>
        <source>{kind} {name} in {table} is not as it was before.</source>
        <translation>{kind} {name} dans {table} n’est pas comme avant.</translation>
    </message>
    <message>
        <source>Look for a business rule on the table, then undo again.</source>
        <translation>Cherchez une règle métier sur la table, puis annulez à nouveau.</translation>
    </message>
    <message>
        <source>Application registry entry</source>
        <translation>Entrée du registre d’applications</translation>
    </message>
    <message>
        <source>Integration user</source>
        <translation>Utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Role of the integration user</source>
        <translation>Rôle de l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Settings of a table</source>
        <translation>Paramètres d’une table</translation>
    </message>
    <message>
        <source>System property</source>
        <translation>Propriété système</translation>
    </message>
    <message>
        <source>Address rule</source>
        <translation>Règle d’adresse</translation>
    </message>
    <message>
        <source>It is gone already.</source>
        <translation>Il n’existe déjà plus.</translation>
    </message>
    <message>
        <source>Tickets name this user, so it is switched off, not deleted.</source>
        <translation>Des tickets nomment cet utilisateur&#xa0;; il est donc désactivé et non supprimé.</translation>
    </message>
    <message>
        <source>It is as it was before.</source>
        <translation>Tout est comme avant.</translation>
    </message>
    <message>
        <source>Its secret stays the new one, because nobody knows the one before.</source>
        <translation>Le nouveau secret reste en place, car personne ne connaît le précédent.</translation>
    </message>
    <message>
        <source>Somebody has changed it since: {columns}.</source>
        <translation>Quelqu’un l’a modifié depuis&#xa0;: {columns}.</translation>
    </message>
</context>
<context>
    <name>Upkeep</name>
    <message>
        <source>The consent has run out; nothing is read or sent any more.</source>
        <translation>Le consentement a expiré&#xa0;; plus rien n’est lu ni envoyé.</translation>
    </message>
    <message>
        <source>The consent ends in less than a day.</source>
        <translation>Le consentement expire dans moins d’un jour.</translation>
    </message>
    <message numerus="yes">
        <source>The consent ends in %n days.</source>
        <translation>
            <numerusform>Le consentement expire dans %n jour.</numerusform>
            <numerusform>Le consentement expire dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing renews it any more.</source>
        <translation>Plus rien ne le renouvelle.</translation>
    </message>
    <message>
        <source>Renewed by itself for as long as the consent lasts.</source>
        <translation>Renouvelé automatiquement tant que dure le consentement.</translation>
    </message>
    <message numerus="yes">
        <source>A new one is due since %n days; it still works.</source>
        <translation>
            <numerusform>À renouveler depuis %n jour&#xa0;; il fonctionne encore.</numerusform>
            <numerusform>À renouveler depuis %n jours&#xa0;; il fonctionne encore.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A new one is due in %n days.</source>
        <translation>
            <numerusform>À renouveler dans %n jour.</numerusform>
            <numerusform>À renouveler dans %n jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consent (refresh token)</source>
        <translation>Consentement (jeton d’actualisation)</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret du client</translation>
    </message>
    <message>
        <source>Integration user&apos;s password</source>
        <translation>Mot de passe de l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>The client secret is no longer in the key ring.</source>
        <translation>Le secret du client n’est plus dans le trousseau.</translation>
    </message>
    <message>
        <source>Without it the instance gives {name} no tokens.</source>
        <translation>Sans lui, l’instance ne donne aucun jeton à {name}.</translation>
    </message>
    <message>
        <source>Replace the client secret, or set the connection up again.</source>
        <translation>Remplacez le secret du client, ou configurez de nouveau la connexion.</translation>
    </message>
    <message>
        <source>Nobody waits for this answer.</source>
        <translation>Personne n’attend cette réponse.</translation>
    </message>
    <message>
        <source>It belongs to an attempt that was over before.</source>
        <translation>Elle appartient à une tentative déjà terminée.</translation>
    </message>
    <message>
        <source>Authorize again.</source>
        <translation>Renouvelez l’autorisation.</translation>
    </message>
    <message>
        <source>The instance goes on with the old client secret.</source>
        <translation>L’instance garde l’ancien secret du client.</translation>
    </message>
    <message>
        <source>It accepted the new one, but gives tokens for the old one only.</source>
        <translation>Elle a accepté le nouveau, mais ne donne de jetons que pour l’ancien.</translation>
    </message>
    <message>
        <source>Look for a business rule on oauth_entity, then try again.</source>
        <translation>Cherchez une règle métier sur oauth_entity, puis réessayez.</translation>
    </message>
    <message>
        <source>The instance goes on with the old password.</source>
        <translation>L’instance garde l’ancien mot de passe.</translation>
    </message>
    <message>
        <source>It accepted the new one, but lets the user in with the old one only.</source>
        <translation>Elle a accepté le nouveau, mais n’admet l’utilisateur qu’avec l’ancien.</translation>
    </message>
    <message>
        <source>On the user&apos;s form, an administrator selects Set Password and types a new one.</source>
        <translation>Sur le formulaire de l’utilisateur, un administrateur sélectionne Set Password et en saisit un nouveau.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Se connecter</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Administrator needed</source>
        <translation>Administrateur requis</translation>
    </message>
    <message>
        <source>Use a password</source>
        <translation>Utiliser un mot de passe</translation>
    </message>
    <message>
        <source>Sign in on the instance&apos;s own page</source>
        <translation>Se connecter sur la page de l’instance</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Connexion…</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Proving whose token this is…</source>
        <translation>Vérification du titulaire du jeton…</translation>
    </message>
    <message>
        <source>Authorize again</source>
        <translation>Renouveler l’autorisation</translation>
    </message>
    <message>
        <source>An administrator has to give the application registry entry the new secret. It is proven before the old one is forgotten.</source>
        <translation>Un administrateur doit donner le nouveau secret à l’entrée du registre d’applications. Il est éprouvé avant que l’ancien soit oublié.</translation>
    </message>
    <message>
        <source>Replacing the client secret…</source>
        <translation>Remplacement du secret du client…</translation>
    </message>
    <message>
        <source>An administrator has to give the integration user the new password.</source>
        <translation>Un administrateur doit donner le nouveau mot de passe à l’utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>Setting a new password…</source>
        <translation>Définition d’un nouveau mot de passe…</translation>
    </message>
    <message>
        <source>An administrator has to put back what repairs changed on the instance.</source>
        <translation>Un administrateur doit rétablir ce que les réparations ont modifié sur l’instance.</translation>
    </message>
    <message>
        <source>Putting back…</source>
        <translation>Rétablissement…</translation>
    </message>
    <message>
        <source>The connection is authorized again.</source>
        <translation>La connexion est de nouveau autorisée.</translation>
    </message>
    <message>
        <source>The client secret is replaced. The new one is proven.</source>
        <translation>Le secret du client est remplacé. Le nouveau est éprouvé.</translation>
    </message>
    <message>
        <source>The client secret is replaced. Authorize again, which will prove it.</source>
        <translation>Le secret du client est remplacé. Autoriser de nouveau, ce qui l’éprouvera.</translation>
    </message>
    <message>
        <source>The new password is set. It is proven.</source>
        <translation>Le nouveau mot de passe est défini. Il est éprouvé.</translation>
    </message>
    <message>
        <source>The new password is set. The instance lets nobody sign in by password alone, so it could not be tried.</source>
        <translation>Le nouveau mot de passe est défini. L’instance n’admet personne par mot de passe seul&#xa0;; il n’a donc pas pu être essayé.</translation>
    </message>
    <message numerus="yes">
        <source>%n repairs are put back.</source>
        <translation>
            <numerusform>%n réparation est annulée.</numerusform>
            <numerusform>%n réparations sont annulées.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only an administrator may see and change address rules.</source>
        <translation>Seul un administrateur peut voir et modifier les règles d’adresses.</translation>
    </message>
    <message>
        <source>An administrator can remove what Firnline made on the instance. You see it before anything is done.</source>
        <translation>Un administrateur peut retirer ce que Firnline a créé sur l’instance. Vous le voyez avant que rien ne soit fait.</translation>
    </message>
    <message>
        <source>Until when</source>
        <translation>Échéances</translation>
    </message>
    <message>
        <source>Authorize</source>
        <translation>Autoriser</translation>
    </message>
    <message>
        <source>Replace client secret…</source>
        <translation>Remplacer le secret du client…</translation>
    </message>
    <message>
        <source>Set a new password…</source>
        <translation>Définir un nouveau mot de passe…</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Urgent</translation>
    </message>
    <message>
        <source>Soon</source>
        <translation>Bientôt</translation>
    </message>
    <message>
        <source>Open configuration</source>
        <translation>Ouvrir la configuration</translation>
    </message>
</context>
<context>
    <name>Views</name>
    <message>
        <source>A view that you saved under this name is replaced.</source>
        <translation>Une vue enregistrée sous ce nom est remplacée.</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Nom de la vue</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Enregistrer la vue</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>This name belongs to a ready-made view.</source>
        <translation>Ce nom est celui d’une vue prédéfinie.</translation>
    </message>
</context>
<context>
    <name>Wizard</name>
    <message>
        <source>Practice instance</source>
        <translation>Instance d’entraînement</translation>
    </message>
    <message>
        <source>I have support portal credentials</source>
        <translation>J’ai accès au portail d’assistance</translation>
    </message>
    <message>
        <source>Your user ID</source>
        <translation>Votre identifiant</translation>
    </message>
    <message>
        <source>I have read what is exchanged</source>
        <translation>J’ai lu ce qui est échangé</translation>
    </message>
    <message>
        <source>Use the practice administrator</source>
        <translation>Utiliser l’administrateur d’entraînement</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>Conserver pour cette session</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>Not You</source>
        <translation>Ce n’est pas vous</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Décision requise</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <source>In the way</source>
        <translation>Bloquant</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Pas encore connu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Suivant</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrateur</translation>
    </message>
    <message>
        <source>An administrator is needed once: to compare the plan with the instance, and to apply it after you have seen it.</source>
        <translation>Un administrateur est nécessaire une seule fois&#xa0;: pour comparer le plan à l’instance et l’appliquer une fois que vous l’aurez vu.</translation>
    </message>
    <message>
        <source>Signing in as the administrator</source>
        <translation>Authentification de l’administrateur</translation>
    </message>
    <message>
        <source>Asking the practice instance</source>
        <translation>Interrogation de l’instance d’entraînement</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Consentement</translation>
    </message>
    <message>
        <source>Choose file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Use none</source>
        <translation>N’en utiliser aucun</translation>
    </message>
    <message>
        <source>Company&apos;s certificate authority</source>
        <translation>Autorité de certification de l’entreprise</translation>
    </message>
    <message>
        <source>Needed only where this computer does not know it already.</source>
        <translation>Nécessaire seulement si cet ordinateur ne la connaît pas déjà.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>The certificate that was shown</source>
        <translation>Le certificat présenté</translation>
    </message>
    <message>
        <source>Compare the fingerprint with the one that your company or the instance&apos;s administrator names. Nothing was sent to this host.</source>
        <translation>Comparez l’empreinte avec celle que donne votre entreprise ou l’administrateur de l’instance. Rien n’a été envoyé à cet hôte.</translation>
    </message>
    <message>
        <source>Made for</source>
        <translation>Établi pour</translation>
    </message>
    <message>
        <source>Issued by</source>
        <translation>Émis par</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Valable</translation>
    </message>
    <message>
        <source>{begin} to {end}</source>
        <translation>du {begin} au {end}</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>As this computer is set</source>
        <translation>Selon les réglages de cet ordinateur</translation>
    </message>
    <message>
        <source>No proxy</source>
        <translation>Aucun proxy</translation>
    </message>
    <message>
        <source>This proxy</source>
        <translation>Ce proxy</translation>
    </message>
    <message>
        <source>Network: proxy and certificates</source>
        <translation>Réseau&#xa0;: proxy et certificats</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Proxy address</source>
        <translation>Adresse du proxy</translation>
    </message>
    <message>
        <source>Hosts without it</source>
        <translation>Hôtes sans proxy</translation>
    </message>
    <message>
        <source>Parted by commas, such as corp.example, 10.0.0.0/8</source>
        <translation>Séparés par des virgules, comme corp.example, 10.0.0.0/8</translation>
    </message>
    <message>
        <source>Kept in the key ring, in no file.</source>
        <translation>Gardé dans le trousseau, dans aucun fichier.</translation>
    </message>
    <message>
        <source>Proxy user name</source>
        <translation>Nom d’utilisateur du proxy</translation>
    </message>
    <message>
        <source>Proxy password</source>
        <translation>Mot de passe du proxy</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message numerus="yes">
        <source>%n checks passed</source>
        <translation>
            <numerusform>%n contrôle réussi</numerusform>
            <numerusform>%n contrôles réussis</numerusform>
        </translation>
    </message>
    <message>
        <source>Let an administrator look instead</source>
        <translation>Laisser un administrateur regarder à la place</translation>
    </message>
    <message>
        <source>Look once</source>
        <translation>Regarder une fois</translation>
    </message>
    <message>
        <source>Administrator user name</source>
        <translation>Nom d’utilisateur de l’administrateur</translation>
    </message>
    <message>
        <source>Administrator password</source>
        <translation>Mot de passe de l’administrateur</translation>
    </message>
    <message>
        <source>Used for this look alone; nothing is written.</source>
        <translation>Utilisé pour ce seul regard&#xa0;; rien n’est écrit.</translation>
    </message>
    <message>
        <source>Open form</source>
        <translation>Ouvrir le formulaire</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Copier l’adresse</translation>
    </message>
    <message>
        <source>I have looked myself and continue knowingly</source>
        <translation>J’ai vérifié moi-même et je continue en connaissance de cause</translation>
    </message>
    <message>
        <source>Client ID on the instance</source>
        <translation>Identifiant du client sur l’instance</translation>
    </message>
    <message>
        <source>Paste it here if the form made up another one.</source>
        <translation>Collez-le ici si le formulaire en a créé un autre.</translation>
    </message>
    <message>
        <source>✓ Checked</source>
        <translation>✓ Vérifié</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>hidden</source>
        <translation>masqué</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy {field}</source>
        <translation>Copier&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Se reconnecter</translation>
    </message>
    <message>
        <source>Sign in in a browser window instead</source>
        <translation>Se connecter plutôt dans un navigateur</translation>
    </message>
    <message>
        <source>Sign in as somebody else</source>
        <translation>Se connecter avec un autre compte</translation>
    </message>
    <message>
        <source>Checking who signed in</source>
        <translation>Vérification de la personne connectée</translation>
    </message>
    <message>
        <source>Signing out</source>
        <translation>Déconnexion</translation>
    </message>
    <message>
        <source>Signed in as {user}</source>
        <translation>Connecté en tant que {user}</translation>
    </message>
    <message>
        <source>Firnline signs out again when the plan has been applied.</source>
        <translation>Firnline se déconnecte une fois le plan appliqué.</translation>
    </message>
    <message>
        <source>An administrator is needed once. Single sign-on and a second factor work as always; Firnline signs the session out when the plan has been applied.</source>
        <translation>Nécessaire une seule fois, authentification unique et second facteur compris. Firnline ferme la session après l’application du plan.</translation>
    </message>
    <message>
        <source>In a browser window</source>
        <translation>Par navigateur</translation>
    </message>
    <message>
        <source>By password</source>
        <translation>Par mot de passe</translation>
    </message>
    <message>
        <source>Guided, by hand</source>
        <translation>À la main, guidé</translation>
    </message>
    <message>
        <source>Undo now</source>
        <translation>Annuler maintenant</translation>
    </message>
    <message>
        <source>Firnline gets no access</source>
        <translation>Firnline n’obtient aucun accès</translation>
    </message>
    <message>
        <source>An administrator creates the records in their own browser. Firnline opens each form with its values, offers them for copying, and checks what was saved.</source>
        <translation>Un administrateur crée les enregistrements dans son propre navigateur. Firnline ouvre chaque formulaire avec ses valeurs, les propose à la copie et vérifie ce qui a été enregistré.</translation>
    </message>
    <message>
        <source>Nobody checks what only an administrator sees</source>
        <translation>Personne ne vérifie ce que seul un administrateur voit</translation>
    </message>
    <message>
        <source>That is the release, the settings of tables, mandatory fields, business rules, sign-in settings and roles. What is unusual there shows itself only as a refusal.</source>
        <translation>Il s’agit de la version, des paramètres des tables, des champs obligatoires, des règles métier, des paramètres de connexion et des rôles. Ce qui y est inhabituel ne se montre que par un refus.</translation>
    </message>
    <message>
        <source>The instance is Kingston or later, and these are as delivered</source>
        <translation>L’instance est en version Kingston ou ultérieure, et tout cela est tel que livré</translation>
    </message>
    <message>
        <source>Proving whose token this is</source>
        <translation>Vérification du titulaire du jeton</translation>
    </message>
    <message>
        <source>The instance&apos;s page opens again when you are ready.</source>
        <translation>La page de l’instance s’ouvrira de nouveau quand vous serez prêt.</translation>
    </message>
    <message>
        <source>Sign in as the integration user and select Allow.</source>
        <translation>Connectez-vous comme utilisateur d’intégration et sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>Data exchange</source>
        <translation>Échange de données</translation>
    </message>
    <message>
        <source>This is everything that Firnline keeps and sends, and nothing more.</source>
        <translation>Voici tout ce que Firnline conserve et envoie, et rien de plus.</translation>
    </message>
    <message>
        <source>Tickets name it as their initiator.</source>
        <translation>Les tickets le mentionnent comme initiateur.</translation>
    </message>
    <message>
        <source>Firnline keeps, with its secrets in the key ring only</source>
        <translation>Firnline conserve, avec ses secrets dans le trousseau de clés uniquement</translation>
    </message>
    <message>
        <source>A ticket sends these seven things to the instance</source>
        <translation>Un ticket envoie ces sept éléments à l’instance</translation>
    </message>
    <message>
        <source>With them go the centre and a mark by which Firnline finds the ticket again.</source>
        <translation>S’y ajoutent le centre et une marque qui permet à Firnline de retrouver le ticket.</translation>
    </message>
    <message>
        <source>The instance&apos;s name</source>
        <translation>Nom de l’instance</translation>
    </message>
    <message>
        <source>and the client ID of the application registry</source>
        <translation>et l’ID client du registre d’applications</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Secret client</translation>
    </message>
    <message>
        <source>made by Firnline, known to the instance and the key ring</source>
        <translation>généré par Firnline, connu de l’instance et du trousseau</translation>
    </message>
    <message>
        <source>Access and refresh token</source>
        <translation>Jetons d’accès et d’actualisation</translation>
    </message>
    <message>
        <source>given by the instance after consent</source>
        <translation>fournis par l’instance après le consentement</translation>
    </message>
    <message>
        <source>Integration user&apos;s password</source>
        <translation>Mot de passe d’intégration</translation>
    </message>
    <message>
        <source>in the key ring until the set-up is finished</source>
        <translation>dans le trousseau de clés jusqu’à la fin de l’installation</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>of the person who creates it</source>
        <translation>de la personne qui le crée</translation>
    </message>
    <message>
        <source>Task name</source>
        <translation>Nom de la tâche</translation>
    </message>
    <message>
        <source>as you edit it</source>
        <translation>tel que vous le modifiez</translation>
    </message>
    <message>
        <source>Task description</source>
        <translation>Description de la tâche</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>as you choose it</source>
        <translation>selon votre choix</translation>
    </message>
    <message>
        <source>Due date</source>
        <translation>Date d’échéance</translation>
    </message>
    <message>
        <source>Recommendation source</source>
        <translation>Source de recommandation</translation>
    </message>
    <message>
        <source>user or Microsoft</source>
        <translation>utilisateur ou Microsoft</translation>
    </message>
    <message>
        <source>Recommendation category</source>
        <translation>Catégorie de recommandation</translation>
    </message>
    <message>
        <source>devices, data, apps, identity or infrastructure</source>
        <translation>appareils, données, applications, identité ou infrastructure</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Vérifier</translation>
    </message>
    <message>
        <source>Looking at what was saved</source>
        <translation>Examen de ce qui a été enregistré</translation>
    </message>
    <message>
        <source>Preparing the forms</source>
        <translation>Préparation des formulaires</translation>
    </message>
    <message>
        <source>Opening the form</source>
        <translation>Ouverture du formulaire</translation>
    </message>
    <message>
        <source>Copying</source>
        <translation>Copie</translation>
    </message>
    <message>
        <source>Looking as the administrator</source>
        <translation>Examen en tant qu’administrateur</translation>
    </message>
    <message>
        <source>Everything was made by hand, and checked. Consent comes next.</source>
        <translation>Tout a été créé à la main et vérifié. Le consentement vient ensuite.</translation>
    </message>
    <message>
        <source>An administrator saves three forms by hand. Firnline writes nothing, checks each as the integration user, and then offers the next.</source>
        <translation>Un administrateur enregistre trois formulaires à la main. Firnline n’écrit rien, vérifie chacun en tant qu’utilisateur d’intégration, puis propose le suivant.</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
    </message>
    <message>
        <source>Choose the ServiceNow instance that receives the tickets. Nothing is sent to it before it has proven what it is.</source>
        <translation>Choisissez l’instance ServiceNow qui recevra les tickets. Rien ne lui est envoyé avant qu’elle ait prouvé ce qu’elle est.</translation>
    </message>
    <message>
        <source>Instance address</source>
        <translation>Adresse de l’instance</translation>
    </message>
    <message>
        <source>Paste the address of any of its pages, or type its name.</source>
        <translation>Collez l’adresse de l’une de ses pages ou saisissez son nom.</translation>
    </message>
    <message>
        <source>Security centre</source>
        <translation>Centre de sécurité</translation>
    </message>
    <message>
        <source>Compliance centre</source>
        <translation>Centre de conformité</translation>
    </message>
    <message>
        <source>Enter name and password</source>
        <translation>Saisir nom et mot de passe</translation>
    </message>
    <message>
        <source>Enter a proxy</source>
        <translation>Saisir un proxy</translation>
    </message>
    <message>
        <source>Looking at the instance</source>
        <translation>Examen de l’instance</translation>
    </message>
    <message>
        <source>The private CA of this connection vouches for its certificate.</source>
        <translation>L’AC privée de cette connexion garantit son certificat.</translation>
    </message>
    <message>
        <source>This computer trusts its certificate.</source>
        <translation>Cet ordinateur approuve son certificat.</translation>
    </message>
    <message>
        <source>It answered in {ms} ms.</source>
        <translation>Elle a répondu en {ms}&#xa0;ms.</translation>
    </message>
    <message>
        <source>{issuer} issued it, no public authority: this network inspects TLS.</source>
        <translation>{issuer} l’a émis, ce n’est pas une autorité publique&#xa0;: ce réseau inspecte TLS.</translation>
    </message>
    <message>
        <source>Single sign-on stands in front of it.</source>
        <translation>L’authentification unique la protège.</translation>
    </message>
    <message>
        <source>{host} is a ServiceNow instance</source>
        <translation>{host} est une instance ServiceNow</translation>
    </message>
    <message>
        <source>Understood as {address}</source>
        <translation>Interprété comme {address}</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Annuler…</translation>
    </message>
    <message>
        <source>Choose the CA file</source>
        <translation>Choisir le fichier d’AC</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificats (*.pem *.crt *.cer);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Starting the practice instance</source>
        <translation>Démarrage de l’instance d’entraînement</translation>
    </message>
    <message>
        <source>Choose a CA file</source>
        <translation>Choisir un fichier d’AC</translation>
    </message>
    <message>
        <source>Recommendations come from</source>
        <translation>Provenance des recommandations</translation>
    </message>
    <message>
        <source>Rehearse first</source>
        <translation>S’exercer d’abord</translation>
    </message>
    <message>
        <source>A practice instance runs on this computer, looks like ServiceNow and holds made-up tickets. Nothing you do there touches production.</source>
        <translation>Une instance d’entraînement s’exécute sur cet ordinateur, ressemble à ServiceNow et contient des tickets fictifs. Rien de ce que vous y faites ne touche la production.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>OAuth application registry</source>
        <translation>Registre d’applications OAuth</translation>
    </message>
    <message>
        <source>Application registry name</source>
        <translation>Nom du registre</translation>
    </message>
    <message>
        <source>Integration user</source>
        <translation>Utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Integration user name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>Rôles</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>&amp;Appliquer</translation>
    </message>
    <message>
        <source>Applying the plan</source>
        <translation>Application du plan</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Comparing the plan with the instance</source>
        <translation>Comparaison du plan avec l’instance</translation>
    </message>
    <message>
        <source>Save plan as JSON</source>
        <translation>Enregistrer le plan en JSON</translation>
    </message>
    <message>
        <source>All that this instance knows is on it, and was read back. What is missing below is done without. Consent comes next.</source>
        <translation>Tout ce que cette instance connaît s’y trouve et a été relu. Firnline se passe de ce qui manque ci-dessous. Le consentement vient ensuite.</translation>
    </message>
    <message>
        <source>Everything is on the instance, and was read back. Consent comes next.</source>
        <translation>Tout est sur l’instance et a été relu. L’étape suivante est le consentement.</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prérequis</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>&amp;Undo now</source>
        <translation>A&amp;nnuler maintenant</translation>
    </message>
    <message>
        <source>Looking at what was done</source>
        <translation>Examen de ce qui a été fait</translation>
    </message>
    <message>
        <source>Taking everything back</source>
        <translation>Annulation en cours</translation>
    </message>
    <message>
        <source>This is everything that will be taken back. Nothing has been touched yet.</source>
        <translation>Voici tout ce qui sera annulé. Rien n’a encore été touché.</translation>
    </message>
    <message>
        <source>I have read this and continue knowingly</source>
        <translation>J’ai lu ce qui précède et je continue en connaissance de cause</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Vérifier à nouveau</translation>
    </message>
    <message>
        <source>Checking the prerequisites</source>
        <translation>Vérification des prérequis</translation>
    </message>
    <message>
        <source>Something stands in the way. Nothing was changed; remove it, then check again.</source>
        <translation>Quelque chose fait obstacle. Rien n’a été modifié&#xa0;; lever l’obstacle, puis vérifier à nouveau.</translation>
    </message>
    <message>
        <source>Nothing stands in the way, but something is not as expected. Nothing was changed.</source>
        <translation>Rien ne fait obstacle, mais tout n’est pas comme attendu. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Everything is as it should be. Nothing was changed.</source>
        <translation>Tout est comme il se doit. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Probes</source>
        <translation>Essais</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Enregistrer le rapport</translation>
    </message>
    <message>
        <source>&amp;Finish</source>
        <translation>&amp;Terminer</translation>
    </message>
    <message>
        <source>Saving the connection</source>
        <translation>Enregistrement de la connexion</translation>
    </message>
    <message>
        <source>Trying everything the connection needs</source>
        <translation>Essai de tout ce dont la connexion a besoin</translation>
    </message>
    <message>
        <source>What will change in it:</source>
        <translation>Ce qui va y changer&#xa0;:</translation>
    </message>
    <message>
        <source>Check the name</source>
        <translation>Vérifier le nom</translation>
    </message>
    <message>
        <source>Use “{name}”</source>
        <translation>Utiliser «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Will be created</source>
        <translation>Sera créé</translation>
    </message>
    <message>
        <source>Exists and fits</source>
        <translation>Existe et convient</translation>
    </message>
    <message>
        <source>Will be updated</source>
        <translation>Sera mis à jour</translation>
    </message>
    <message>
        <source>Name is taken</source>
        <translation>Nom déjà pris</translation>
    </message>
    <message>
        <source>Not on this instance</source>
        <translation>Absent de cette instance</translation>
    </message>
    <message>
        <source>✓ Done and read back</source>
        <translation>✓ Fait et relu</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échec</translation>
    </message>
    <message>
        <source>{missing} of {all} missing</source>
        <translation>Manquants&#xa0;: {missing} sur {all}</translation>
    </message>
    <message>
        <source>Will be granted</source>
        <translation>Seront accordés</translation>
    </message>
    <message>
        <source>{granted} of {all} granted</source>
        <translation>Accordés&#xa0;: {granted} sur {all}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Keep the integration user&apos;s password in the key ring</source>
        <translation>Conserver le mot de passe de l’utilisateur d’intégration dans le trousseau</translation>
    </message>
    <message>
        <source>Authorizing again then takes three acts.</source>
        <translation>Autoriser à nouveau demande alors trois gestes.</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vide</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
    <message>
        <source>Nothing you do here touches production.</source>
        <translation>Rien de ce que vous faites ici ne touche la production.</translation>
    </message>
    <message>
        <source>{step}, done</source>
        <translation>{step}, étape terminée</translation>
    </message>
    <message>
        <source>{step}, current step</source>
        <translation>{step}, étape en cours</translation>
    </message>
    <message>
        <source>{step}, to come</source>
        <translation>{step}, étape à venir</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Token settings</source>
        <translation>Paramètres des jetons</translation>
    </message>
    <message>
        <source>Consent lasts</source>
        <translation>Durée du consentement</translation>
    </message>
    <message>
        <source>Then somebody has to authorize again.</source>
        <translation>Ensuite, il faut autoriser à nouveau.</translation>
    </message>
    <message>
        <source>Keep everything</source>
        <translation>Tout conserver</translation>
    </message>
    <message>
        <source>Take it back first</source>
        <translation>Annuler d’abord</translation>
    </message>
    <message>
        <source>Leave it there</source>
        <translation>Laisser en place</translation>
    </message>
    <message>
        <source>Leaving it there</source>
        <translation>Abandon de ce qui est en place</translation>
    </message>
    <message>
        <source>Keeping everything</source>
        <translation>Conservation de l’ensemble</translation>
    </message>
    <message>
        <source>A part of this is done already. Apply does the rest and makes nothing twice; Undo takes back what was done.</source>
        <translation>Une partie est déjà faite. Appliquer fait le reste et ne crée rien deux fois&#xa0;; Annuler retire ce qui a été fait.</translation>
    </message>
    <message>
        <source>This is everything Firnline will create or change on the instance. Nothing has been changed yet, and each step is read back.</source>
        <translation>Voici tout ce que Firnline créera ou modifiera sur l’instance. Rien n’a encore changé et chaque étape est relue.</translation>
    </message>
    <message>
        <source>Take back what was done on the instance</source>
        <translation>Annuler ce qui a été fait sur l’instance</translation>
    </message>
    <message>
        <source>Only what Firnline changed itself is taken back. The records that were made by hand stay, and the set-up goes on with them.</source>
        <translation>Seul ce que Firnline a modifié lui-même est annulé. Les enregistrements créés à la main restent, et la configuration continue avec eux.</translation>
    </message>
    <message>
        <source>Tokens are revoked and the secrets on this computer are forgotten first. Then each record is dealt with as below, and looked at again.</source>
        <translation>Les jetons sont d’abord révoqués et les secrets de cet ordinateur oubliés. Chaque enregistrement est ensuite traité comme ci-dessous, puis relu.</translation>
    </message>
    <message>
        <source>Everything was taken back</source>
        <translation>Tout a été annulé</translation>
    </message>
    <message>
        <source>The instance is as it was before Apply.</source>
        <translation>L’instance est comme avant l’application.</translation>
    </message>
    <message>
        <source>Taken back, but not everything is gone</source>
        <translation>Annulé, mais tout n’a pas disparu</translation>
    </message>
    <message>
        <source>Will be deleted.</source>
        <translation>Sera supprimé.</translation>
    </message>
    <message>
        <source>Will be switched off.</source>
        <translation>Sera désactivé.</translation>
    </message>
    <message>
        <source>Will get its old values back.</source>
        <translation>Retrouvera ses anciennes valeurs.</translation>
    </message>
    <message>
        <source>Will be kept.</source>
        <translation>Sera conservé.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>✓ Deleted.</source>
        <translation>✓ Supprimé.</translation>
    </message>
    <message>
        <source>✓ Switched off.</source>
        <translation>✓ Désactivé.</translation>
    </message>
    <message>
        <source>✓ Has its old values back.</source>
        <translation>✓ A retrouvé ses anciennes valeurs.</translation>
    </message>
    <message>
        <source>Kept.</source>
        <translation>Conservé.</translation>
    </message>
    <message>
        <source>✓ Nothing to do.</source>
        <translation>✓ Rien à faire.</translation>
    </message>
    <message>
        <source>Looking where you stopped</source>
        <translation>Recherche du point d’arrêt</translation>
    </message>
    <message>
        <source>Back to the board</source>
        <translation>Revenir au tableau de bord</translation>
    </message>
    <message>
        <source>{page} · Firnline</source>
        <translation>{page} · Firnline</translation>
    </message>
</context>
</TS>
