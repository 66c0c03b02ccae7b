"""The many spellings of levels, categories and statuses, in the languages of the portal."""

from __future__ import annotations

import unicodedata
from typing import Final, TypeVar

from app.recommendations.recommendation import Category, Level, PortalStatus

_ASCII_MARKS: Final = {code: " " for code in range(128) if not chr(code).isalnum()}


def plain(text: str) -> str:
    """Return a text without case, accents, punctuation and needless spaces, to compare it by."""
    if text.isascii():
        return " ".join(text.lower().translate(_ASCII_MARKS).split())
    letters = unicodedata.normalize("NFKD", text.casefold())
    kept = (each if each.isalnum() else " " for each in letters if not unicodedata.combining(each))
    return " ".join("".join(kept).split())


def level_of(text: str | None) -> Level:
    """Return the level that a text means; UNKNOWN for whatever means none.

    Source:
        microsoft-graph-docs-contrib, api-reference/v1.0/resources/securescorecontrolprofile.md
    """
    return _LEVELS.get(plain(text or ""), Level.UNKNOWN)


def category_of(text: str | None) -> Category | None:
    """Return the category that a text means, or None where nobody knows it.

    Source:
        microsoft-graph-docs-contrib, api-reference/v1.0/resources/securescorecontrolprofile.md;
        Account is what the first form of the score called Identity.
    """
    return _CATEGORIES.get(plain(text or ""))


def category_of_product(text: str) -> Category | None:
    """Return the category that most improvement actions of a product have, or None."""
    words = plain(text)
    return next((kind for part, kind in _PRODUCTS.items() if part in words), None)


def status_of(text: str | None) -> PortalStatus | None:
    """Return the portal's status that a text means, or None where nobody knows it."""
    return _STATUSES.get(plain(text or ""))


_Member = TypeVar("_Member", Level, Category, PortalStatus)


def _by_spelling(table: dict[_Member, str]) -> dict[str, _Member]:
    return {plain(word): member for member, words in table.items() for word in words.split("|")}


_LEVELS: Final = _by_spelling(
    {
        Level.NONE: "none|no impact|aucun|aucune|keine|kein|ninguno|ninguna|nessuno|nessuna"
        "|nenhum|nenhuma|geen|なし",
        Level.LOW: "low|faible|niedrig|gering|bajo|baja|basso|bassa|baixo|baixa|laag|低",
        Level.MODERATE: "moderate|medium|modéré|modérée|moyen|moyenne|mittel|mäßig|moderado"
        "|moderada|medio|media|moderato|moderata|médio|média|gemiddeld|中",
        Level.HIGH: "high|élevé|élevée|hoch|alto|alta|hoog|高",
    }
)
_CATEGORIES: Final = _by_spelling(
    {
        Category.IDENTITY: "identity|identities|account|accounts|identité|identités|identität"
        "|identitäten|identidad|identidades|identità|identidade|identiteit|アイデンティティ",
        Category.DATA: "data|données|daten|datos|dati|dados|gegevens|データ",
        Category.DEVICES: "device|devices|appareil|appareils|gerät|geräte|dispositivo"
        "|dispositivos|dispositivi|apparaat|apparaten|endpoint|endpoints|デバイス",
        Category.APPS: "app|apps|application|applications|anwendung|anwendungen|aplicación"
        "|aplicaciones|applicazione|applicazioni|aplicativo|aplicativos|aplicação"
        "|aplicações|toepassing|toepassingen|アプリ|アプリケーション",
        Category.INFRASTRUCTURE: "infrastructure|infrastruktur|infraestructura|infrastruttura"
        "|infraestrutura|infrastructuur|インフラストラクチャ|インフラ",
    }
)
_STATUSES: Final = _by_spelling(
    {
        PortalStatus.TO_ADDRESS: "to address|default|à traiter|zu behandeln|zu adressieren"
        "|por abordar|para abordar|pendiente|da risolvere|da gestire|da affrontare|a resolver"
        "|para resolver|a tratar|te behandelen|op te lossen|対処予定|対処する|未対処",
        PortalStatus.PLANNED: "planned|planifié|planifiée|geplant|planeado|planificado"
        "|planificada|pianificato|pianificata|planejado|planeada|gepland|計画済み|予定",
        PortalStatus.RISK_ACCEPTED: "risk accepted|ignored|risque accepté|risiko akzeptiert"
        "|riesgo aceptado|rischio accettato|risco aceito|risco aceite|risico geaccepteerd"
        "|リスクを受け入れ済み|リスクの承認",
        PortalStatus.THIRD_PARTY: "resolved through third party|third party|thirdparty"
        "|résolu par un tiers|résolu via un tiers|durch drittanbieter behoben"
        "|über drittanbieter behoben|durch drittanbieter gelöst|resuelto por terceros"
        "|resuelto a través de terceros|risolto tramite terze parti|resolvido por terceiros"
        "|resolvido por meio de terceiros|opgelost via derden|opgelost door derden"
        "|サードパーティを通じて解決済み|サードパーティで解決済み",
        PortalStatus.ALTERNATE: "resolved through alternate mitigation|alternate mitigation"
        "|résolu par une autre atténuation|résolu via une atténuation alternative"
        "|durch alternative entschärfung behoben|durch alternative risikominderung behoben"
        "|durch alternative abhilfemaßnahme behoben|resuelto mediante mitigación alternativa"
        "|resuelto a través de una mitigación alternativa|risolto tramite mitigazione alternativa"
        "|resolvido por mitigação alternativa|resolvido por meio de mitigação alternativa"
        "|opgelost via alternatieve beperking|代替の軽減策で解決済み",
        PortalStatus.COMPLETED: "completed|complete|terminé|terminée|effectué|achevé"
        "|abgeschlossen|erledigt|completado|completada|completato|completata|concluído"
        "|concluída|voltooid|完了|完了済み",
    }
)
_PRODUCTS: Final = {
    "entra": Category.IDENTITY,
    "azure ad": Category.IDENTITY,
    "azuread": Category.IDENTITY,
    "aad": Category.IDENTITY,
    "active directory": Category.IDENTITY,
    "aatp": Category.IDENTITY,
    "for identity": Category.IDENTITY,
    "purview": Category.DATA,
    "information protection": Category.DATA,
    "mip": Category.DATA,
    "intune": Category.DEVICES,
    "for endpoint": Category.DEVICES,
    "mdatp": Category.DEVICES,
    "exchange": Category.APPS,
    "exo": Category.APPS,
    "sharepoint": Category.APPS,
    "spo": Category.APPS,
    "teams": Category.APPS,
    "office": Category.APPS,
    "cloud apps": Category.APPS,
    "mcas": Category.APPS,
}
