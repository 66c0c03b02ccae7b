<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>Practice instance</source>
        <translation>Instance d’entraînement</translation>
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
        <source>Incident management</source>
        <translation>Gestion des incidents</translation>
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
        <source>Nothing has been read from the instance yet.</source>
        <translation>Rien n’a encore été lu sur l’instance.</translation>
    </message>
    <message>
        <source>No tickets yet. Create the first one from a recommendation.</source>
        <translation>Aucun ticket pour le moment. Créez le premier à partir d’une recommandation.</translation>
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
        <source>Remove the connection</source>
        <translation>Suppression de la connexion</translation>
    </message>
    <message>
        <source>Firnline forgets this instance. Tickets stay on it.</source>
        <translation>Firnline oublie cette instance. Les tickets y restent.</translation>
    </message>
    <message>
        <source>Instance</source>
        <translation>Instance</translation>
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
        <source>Consent good until</source>
        <translation>Consentement jusqu’au</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <source>CA file</source>
        <translation>Fichier d’AC</translation>
    </message>
    <message>
        <source>Both tokens are revoked on the instance. This computer forgets the secrets, the tickets it has read and the list of recommendations of this connection. Afterwards, delete two records on {host} by hand if nobody else uses them: the application registry {registry} and the integration user {user}.</source>
        <translation>Les deux jetons sont révoqués sur l’instance. Cet ordinateur oublie les secrets, les tickets lus et la liste des recommandations de cette connexion. Supprimez ensuite vous-même deux enregistrements sur {host} si personne d’autre ne les utilise&#xa0;: le registre d’applications {registry} et l’utilisateur d’intégration {user}.</translation>
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
        <source>Create ticket</source>
        <translation>Créer un ticket</translation>
    </message>
    <message>
        <source>From the recommendation {title}</source>
        <translation>À partir de la recommandation «&#xa0;{title}&#xa0;»</translation>
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
        <source>The instance adds a number and the first state.</source>
        <translation>L’instance ajoute un numéro et l’état initial.</translation>
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
    <message>
        <source>To {connection}, table {table}</source>
        <translation>Vers {connection}, table {table}</translation>
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
        <source>{number} exists already</source>
        <translation>{number} existe déjà</translation>
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
        <source>Source</source>
        <translation>Source</translation>
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
        <source>{path} is missing or holds no certificate in PEM form.</source>
        <translation>{path} est introuvable ou ne contient aucun certificat au format PEM.</translation>
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
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
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
        <source>This is no IPv4 address.</source>
        <translation>Ce n’est pas une adresse IPv4.</translation>
    </message>
    <message>
        <source>It has four numbers from 0 to 255, with dots between.</source>
        <translation>Elle se compose de quatre nombres de 0 à 255, séparés par des points.</translation>
    </message>
    <message>
        <source>Ask your network team which address the Internet sees.</source>
        <translation>Demandez à votre équipe réseau quelle adresse est vue sur Internet.</translation>
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
        <source>Redirect URL</source>
        <translation>URL de redirection</translation>
    </message>
    <message>
        <source>Access token lifespan</source>
        <translation>Jeton d’accès</translation>
    </message>
    <message>
        <source>30 minutes</source>
        <translation>valable 30 minutes</translation>
    </message>
    <message>
        <source>Refresh token lifespan</source>
        <translation>Jeton d’actualisation</translation>
    </message>
    <message>
        <source>100 days</source>
        <translation>valable 100 jours</translation>
    </message>
    <message>
        <source>Integration user name</source>
        <translation>Nom d’utilisateur</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>Courriel</translation>
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
        <source>Made by an earlier set-up; its client secret will be replaced.</source>
        <translation>Créé par une installation précédente&#xa0;; son secret client sera remplacé.</translation>
    </message>
    <message>
        <source>Made by an earlier set-up; its password will be replaced.</source>
        <translation>Créé par une installation précédente&#xa0;; son mot de passe sera remplacé.</translation>
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
        <source>In {table}, these columns do not hold what was sent: {columns}.</source>
        <translation>Dans {table}, ces colonnes ne contiennent pas ce qui a été envoyé&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>Look for a business rule on the table, then apply again.</source>
        <translation>Cherchez une règle métier sur la table, puis appliquez à nouveau.</translation>
    </message>
</context>
<context>
    <name>Prerequisites</name>
    <message>
        <source>checked after the administrator signs in</source>
        <translation>vérifié après l’authentification de l’administrateur</translation>
    </message>
    <message>
        <source>private CA of this connection</source>
        <translation>AC privée de cette connexion</translation>
    </message>
    <message>
        <source>trusted by this computer</source>
        <translation>approuvé par cet ordinateur</translation>
    </message>
    <message>
        <source>Release is Kingston or later</source>
        <translation>La version est Kingston ou ultérieure</translation>
    </message>
    <message>
        <source>Tables are at their defaults</source>
        <translation>Les tables ont leurs réglages par défaut</translation>
    </message>
    <message>
        <source>The administrator has the admin role</source>
        <translation>L’administrateur a le rôle admin</translation>
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
        <translation>Connectez-vous comme administrateur ou faites accorder le rôle&#xa0;: Administration des utilisateurs &gt; Utilisateurs &gt; {user} &gt; Rôles.</translation>
    </message>
    <message>
        <source>The release is not known</source>
        <translation>La version n’est pas connue</translation>
    </message>
    <message>
        <source>the instance does not show it</source>
        <translation>l’instance ne l’indique pas</translation>
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
    <message>
        <source>{family} {patch}</source>
        <translation>{family} {patch}</translation>
    </message>
    <message>
        <source>Table settings cannot be read</source>
        <translation>Les réglages des tables sont illisibles</translation>
    </message>
    <message>
        <source>Continue if nobody changed the tables&apos; access.</source>
        <translation>Continuez si personne n’a modifié l’accès aux tables.</translation>
    </message>
    <message numerus="yes">
        <source>%n tables</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message>
        <source>Access to a table was customised: {tables}</source>
        <translation>L’accès à une table a été personnalisé&#xa0;: {tables}</translation>
    </message>
    <message>
        <source>set-up or tickets may be refused</source>
        <translation>l’installation ou les tickets risquent d’être refusés</translation>
    </message>
    <message>
        <source>System Definition &gt; Tables &gt; {table} &gt; Application Access: Accessible from = All application scopes, Can read = selected, web services = selected.</source>
        <translation>Définition du système &gt; Tables &gt; {table} &gt; Accès à l’application (Application Access)&#xa0;: accessible depuis = toutes les portées d’application, lecture = cochée, services Web = cochés.</translation>
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
        <source>Description of the recommendation</source>
        <translation>Description de la recommandation</translation>
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
        <source>Points left</source>
        <translation>À gagner</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Tickets</translation>
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
        <source>Filter recommendations</source>
        <translation>Filtrer les recommandations</translation>
    </message>
    <message>
        <source>No recommendations yet. Add the first one.</source>
        <translation>Aucune recommandation pour le moment. Ajoutez la première.</translation>
    </message>
    <message>
        <source>No recommendation matches. Change the filter.</source>
        <translation>Aucune recommandation ne correspond. Modifiez le filtre.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Change requests can be read</source>
        <translation>Les demandes de changement sont lisibles</translation>
    </message>
    <message>
        <source>sn_change_write or itil</source>
        <translation>sn_change_write ou itil</translation>
    </message>
    <message>
        <source>Incidents can be read</source>
        <translation>Les incidents sont lisibles</translation>
    </message>
    <message>
        <source>sn_incident_write or itil</source>
        <translation>sn_incident_write ou itil</translation>
    </message>
    <message>
        <source>The instance answers</source>
        <translation>L’instance répond</translation>
    </message>
    <message>
        <source>The application registry is active</source>
        <translation>Le registre d’applications est actif</translation>
    </message>
    <message>
        <source>The token belongs to the integration user</source>
        <translation>Le jeton appartient à l’utilisateur d’intégration</translation>
    </message>
    <message>
        <source>State names were read</source>
        <translation>Les noms d’états ont été lus</translation>
    </message>
    <message>
        <source>private CA of this connection</source>
        <translation>AC privée de cette connexion</translation>
    </message>
    <message>
        <source>trusted by this computer</source>
        <translation>approuvé par cet ordinateur</translation>
    </message>
    <message>
        <source>The instance answers, its certificate is trusted</source>
        <translation>L’instance répond, son certificat est approuvé</translation>
    </message>
    <message>
        <source>{trust} · {ms} ms</source>
        <translation>{trust} · {ms}&#xa0;ms</translation>
    </message>
    <message>
        <source>the token was renewed</source>
        <translation>le jeton a été renouvelé</translation>
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
        <translation>Renouvelez l’autorisation et connectez-vous comme utilisateur d’intégration.</translation>
    </message>
    <message>
        <source>No record of {table} is visible</source>
        <translation>Aucun enregistrement de {table} n’est visible</translation>
    </message>
    <message>
        <source>the table is empty, or access rules hide its records</source>
        <translation>la table est vide, ou des règles d’accès masquent ses enregistrements</translation>
    </message>
    <message>
        <source>If it is not empty, grant {user} the role {role}: User Administration &gt; Users &gt; {user} &gt; Roles.</source>
        <translation>Si elle n’est pas vide, accordez à {user} le rôle {role}&#xa0;: Administration des utilisateurs &gt; Utilisateurs &gt; {user} &gt; Rôles.</translation>
    </message>
    <message numerus="yes">
        <source>%n states</source>
        <translation>
            <numerusform>%n état</numerusform>
            <numerusform>%n états</numerusform>
        </translation>
    </message>
    <message>
        <source>State names cannot be read</source>
        <translation>Les noms d’états sont illisibles</translation>
    </message>
    <message>
        <source>states are read from tickets instead</source>
        <translation>les états sont lus dans les tickets</translation>
    </message>
    <message>
        <source>Grant the role personalize_choices to see them all.</source>
        <translation>Accordez le rôle personalize_choices pour les voir tous.</translation>
    </message>
    <message>
        <source>Firnline: report on {instance}</source>
        <translation>Firnline&#xa0;: rapport sur {instance}</translation>
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
        <source>Open in ServiceNow</source>
        <translation>Ouvrir dans ServiceNow</translation>
    </message>
    <message>
        <source>Select a ticket to see what it says.</source>
        <translation>Sélectionnez un ticket pour le lire.</translation>
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
    <name>Wizard</name>
    <message>
        <source>Practice instance</source>
        <translation>Instance d’entraînement</translation>
    </message>
    <message>
        <source>I have support portal credentials</source>
        <translation>J’ai un accès au portail d’assistance</translation>
    </message>
    <message>
        <source>I am an administrator of this instance</source>
        <translation>Je suis administrateur de cette instance</translation>
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
        <source>Fill in for me</source>
        <translation>Remplir pour moi</translation>
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
        <source>Needed</source>
        <translation>Attendu</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
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
        <translation>Sélectionnez «&#xa0;Ce n’est pas vous&#xa0;». La page de l’instance s’ouvre de nouveau, sans mémoire de personne. Connectez-vous-y en tant que {expected}, puis sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>Select Start again. The instance&apos;s page opens again and remembers nobody. Sign in there as {expected}, then select Allow.</source>
        <translation>Sélectionnez «&#xa0;Recommencer&#xa0;». La page de l’instance s’ouvre de nouveau, sans mémoire de personne. Connectez-vous-y en tant que {expected}, puis sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
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
        <source>Administrator user name</source>
        <translation>Nom d’utilisateur de l’administrateur</translation>
    </message>
    <message>
        <source>Administrator password</source>
        <translation>Mot de passe de l’administrateur</translation>
    </message>
    <message>
        <source>Held in memory until the plan is applied, then forgotten. It is never written down, and the connection itself does not use it.</source>
        <translation>Conservé en mémoire jusqu’à l’application du plan, puis oublié. Il n’est jamais écrit et la connexion ne l’utilise pas.</translation>
    </message>
    <message>
        <source>Signing in as the administrator</source>
        <translation>Authentification de l’administrateur</translation>
    </message>
    <message>
        <source>This is a practice instance</source>
        <translation>Ceci est une instance d’entraînement</translation>
    </message>
    <message>
        <source>It has an administrator of its own, with a made-up password.</source>
        <translation>Elle a son administrateur, au mot de passe fictif.</translation>
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
        <source>Sign in on this page as the integration user and select Allow.</source>
        <translation>Connectez-vous ici comme utilisateur d’intégration et sélectionnez «&#xa0;Autoriser&#xa0;» (Allow).</translation>
    </message>
    <message>
        <source>Local sign-in first</source>
        <translation>Connexion locale d’abord</translation>
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
        <source>Where single sign-on signs in somebody else</source>
        <translation>Si l’authentification unique connecte quelqu’un d’autre</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Recommencer</translation>
    </message>
    <message>
        <source>Waiting for consent · {minutes}:{seconds} left</source>
        <translation>En attente du consentement · {minutes}:{seconds} restantes</translation>
    </message>
    <message>
        <source>Sign in as {expected}</source>
        <translation>Connectez-vous en tant que {expected}</translation>
    </message>
    <message>
        <source>Firnline can fill in its name and its generated password.</source>
        <translation>Firnline peut saisir son nom et son mot de passe généré.</translation>
    </message>
    <message>
        <source>This page is signed in as the integration user</source>
        <translation>Cette page est connectée comme utilisateur d’intégration</translation>
    </message>
    <message>
        <source>Select Allow to let {expected} create tickets.</source>
        <translation>Sélectionnez «&#xa0;Autoriser&#xa0;» (Allow) pour permettre à {expected} de créer des tickets.</translation>
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
        <source>Proving whose token this is</source>
        <translation>Vérification du titulaire du jeton</translation>
    </message>
    <message>
        <source>The instance&apos;s page opens again when you are ready.</source>
        <translation>La page de l’instance s’ouvrira de nouveau quand vous serez prêt.</translation>
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
        <source>This is everything Firnline will create on the instance. Nothing has been changed yet, and each step is read back.</source>
        <translation>Voici tout ce que Firnline créera sur l’instance. Rien n’a encore changé et chaque étape est relue.</translation>
    </message>
    <message>
        <source>A name here cannot contain ^.</source>
        <translation>Un nom ne peut pas contenir ^ ici.</translation>
    </message>
    <message>
        <source>Prerequisites</source>
        <translation>Prérequis</translation>
    </message>
    <message>
        <source>What Firnline can see from outside, and two things that only you can confirm.</source>
        <translation>Ce que Firnline voit de l’extérieur, et deux points que vous seul pouvez confirmer.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
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
        <source>Report</source>
        <translation>Rapport</translation>
    </message>
    <message>
        <source>Firnline tries everything it will need.</source>
        <translation>Firnline essaie tout ce dont il aura besoin.</translation>
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
        <source>Firnline tried everything it will need. Something is in the way.</source>
        <translation>Firnline a essayé tout ce dont il aura besoin. Un point est bloquant.</translation>
    </message>
    <message numerus="yes">
        <source>Firnline tried everything it will need. %n things need a decision.</source>
        <translation>
            <numerusform>Firnline a essayé tout ce dont il aura besoin. %n point demande une décision.</numerusform>
            <numerusform>Firnline a essayé tout ce dont il aura besoin. %n points demandent une décision.</numerusform>
        </translation>
    </message>
    <message>
        <source>Firnline tried everything it will need, and all of it works.</source>
        <translation>Firnline a essayé tout ce dont il aura besoin, et tout fonctionne.</translation>
    </message>
    <message>
        <source>Check the name</source>
        <translation>Vérifier le nom</translation>
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
    <message>
        <source>Looking where you stopped</source>
        <translation>Recherche du point d’arrêt</translation>
    </message>
    <message>
        <source>{page} · Firnline</source>
        <translation>{page} · Firnline</translation>
    </message>
</context>
</TS>
