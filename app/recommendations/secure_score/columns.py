"""Which column of a list from the portal holds what, in any of its languages."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from enum import Enum, auto
from typing import Final

from app.recommendations.secure_score.spellings import category_of, plain, status_of

Row = Sequence[str]


class Column(Enum):
    """What a column holds."""

    TITLE = auto()
    CONTROL = auto()
    POINTS = auto()
    POINTS_MAX = auto()
    GAIN = auto()
    STATUS = auto()
    CATEGORY = auto()
    PRODUCT = auto()
    TIER = auto()
    THREATS = auto()
    IMPACT = auto()
    COST = auto()
    DESCRIPTION = auto()
    REMEDIATION = auto()
    ACTION_URL = auto()


_FRACTION: Final = re.compile(r"\s*\d+(?:[.,]\d+)?\s*/\s*\d+(?:[.,]\d+)?\s*")
_MOSTLY: Final = 0.6
_SAMPLE: Final = 50
_AFTER_POINTS: Final = (Column.STATUS, Column.CATEGORY, Column.PRODUCT)
_MORE_THAN_A_TITLE: Final = frozenset(
    {Column.POINTS, Column.GAIN, Column.STATUS, Column.TIER, Column.IMPACT, Column.COST}
)


def columns_by_name(header: Row) -> dict[Column, int]:
    """Return the columns that a header names; empty where it is not one of the portal's.

    Source:
        The column names are those of exports seen; of the list of 2018 people name them in
        techcommunity.microsoft.com, "Secure score: define headings in control list export".
    """
    found: dict[Column, int] = {}
    for position, name in enumerate(header):
        column = _NAMES.get(plain(name))
        if column is not None:
            found.setdefault(column, position)
    if Column.TITLE not in found and Column.CONTROL in found:
        found[Column.TITLE] = found[Column.CONTROL]
    return found if Column.TITLE in found and _MORE_THAN_A_TITLE & found.keys() else {}


def columns_by_shape(rows: Sequence[Row]) -> dict[Column, int]:
    """Return the columns that show what they are; empty where points or percentages are missing.

    The portal's order is the same in every language: title, gain, points, status, category and
    product. Points are written as a fraction and the gain as a percentage in all of them.

    Args:
        rows: from the file, with or without its header.
    """
    sample = [row for row in rows[:_SAMPLE] if any(map(_FRACTION.fullmatch, row))]
    width = max((len(row) for row in sample), default=0)
    cells = [[row[at].strip() for row in sample if at < len(row)] for at in range(width)]
    found: dict[Column, int] = {}
    for column, shows in _SHAPES.items():
        free = [at for at in range(width) if at not in found.values()]
        at = next((at for at in free if _mostly(shows, cells[at])), None)
        if at is not None:
            found[column] = at
    if Column.POINTS not in found or Column.GAIN not in found:
        return {}
    free = [at for at in range(width) if at not in found.values() and any(cells[at])]
    if not free:
        return {}
    found[Column.TITLE] = max(free, key=lambda at: sum(map(len, cells[at])))
    return found | _by_position(found, width)


def holds_points(row: Row, columns: Mapping[Column, int]) -> bool:
    """Tell whether a row is one of the list, and not its header."""
    at = columns[Column.POINTS]
    return at < len(row) and _FRACTION.fullmatch(row[at]) is not None


def _by_position(found: Mapping[Column, int], width: int) -> dict[Column, int]:
    after = enumerate(_AFTER_POINTS, found[Column.POINTS] + 1)
    return {
        column: at
        for at, column in after
        if column not in found and at not in found.values() and at < width
    }


def _mostly(shows: Callable[[str], object], cells: Sequence[str]) -> bool:
    filled = [cell for cell in cells if cell]
    return bool(filled) and sum(bool(shows(cell)) for cell in filled) >= _MOSTLY * len(filled)


_SHAPES: Final[dict[Column, Callable[[str], object]]] = {
    Column.POINTS: _FRACTION.fullmatch,
    Column.GAIN: lambda cell: "%" in cell,
    Column.STATUS: status_of,
    Column.CATEGORY: category_of,
}
_NAMES_OF: Final = {
    Column.TITLE: "recommended action|improvement action|action|title|control title|name"
    "|action recommandée|action d amélioration|empfohlene maßnahme|empfohlene aktion"
    "|verbesserungsmaßnahme|acción recomendada|acción de mejora|azione consigliata"
    "|azione di miglioramento|ação recomendada|ação de melhoria|aanbevolen actie"
    "|verbeteractie|推奨されるアクション|推奨アクション|改善のための処置",
    Column.CONTROL: "control|control name|control id|controlname|control reference",
    Column.POINTS: "points achieved|score|current score|points obtenus|points atteints"
    "|erzielte punkte|erreichte punkte|puntos obtenidos|puntos conseguidos|punti ottenuti"
    "|punti raggiunti|pontos alcançados|pontos obtidos|behaalde punten|獲得したポイント"
    "|達成ポイント",
    Column.POINTS_MAX: "max score|maximum score|maxscore|points possible",
    Column.GAIN: "score impact|impact sur le score|impact du score|bewertungsauswirkung"
    "|auswirkung auf die bewertung|impacto en la puntuación|impacto de la puntuación"
    "|impatto sul punteggio|impatto del punteggio|impacto na pontuação|impacto da pontuação"
    "|invloed op score|scoreimpact|スコアへの影響|スコアの影響",
    Column.STATUS: "status|statut|état|estado|stato|estatus|状態|ステータス",
    Column.CATEGORY: "category|action category|catégorie|kategorie|categoría|categoria"
    "|categorie|カテゴリ|カテゴリー",
    Column.PRODUCT: "product|workload|service|produit|produkt|producto|prodotto|produto|製品",
    Column.TIER: "tier|niveau|stufe|nivel|livello|nível",
    Column.THREATS: "threats|threat|menaces|bedrohungen|amenazas|minacce|ameaças|bedreigingen|脅威",
    Column.IMPACT: "user impact|impact utilisateur|impact sur les utilisateurs"
    "|auswirkungen auf benutzer|benutzerauswirkung|impacto en el usuario|impatto sull utente"
    "|impacto no usuário|gebruikersimpact|ユーザーへの影響",
    Column.COST: "implementation cost|coût d implémentation|coût de mise en œuvre"
    "|implementierungskosten|coste de implementación|costo di implementazione"
    "|custo de implementação|implementatiekosten|実装コスト",
    Column.DESCRIPTION: "description|beschreibung|descripción|descrizione|descrição"
    "|beschrijving|説明",
    Column.REMEDIATION: "remediation|implementation|next steps|correction|behebung|corrección",
    Column.ACTION_URL: "action url|link|url",
}
_NAMES: Final = {
    plain(name): column for column, names in _NAMES_OF.items() for name in names.split("|")
}
