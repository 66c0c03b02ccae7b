"""The portal's list, in any language."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.recommendations.recommendation import Category, PortalStatus
from app.recommendations.secure_score.entry import Reading
from app.recommendations.secure_score.portal import read_portal_list

ENGLISH = "Rank,Recommended action,Score impact,Points achieved,Status,Category,Product\n"
ROW = '1,"Ask twice, always","+3,24 %",1/9,Planned,Identity,Entra\n'


def read(text: str) -> Reading:
    return read_portal_list(text, "list.csv")


@pytest.mark.parametrize(
    "header",
    [
        ENGLISH,
        "Rang,Action recommandée,Impact sur le score,Points obtenus,État,Catégorie,Produit\n",
        "Rang,Empfohlene Maßnahme,Bewertungsauswirkung,Erzielte Punkte,Status,Kategorie,Produkt\n",
        (
            "Clasificación,Acción recomendada,Impacto en la puntuación,Puntos obtenidos,Estado,"
            "Categoría,Producto\n"
        ),
        (
            "Classifica,Azione consigliata,Impatto sul punteggio,Punti ottenuti,Stato,Categoria,"
            "Prodotto\n"
        ),
        (
            "Classificação,Ação recomendada,Impacto na pontuação,Pontos alcançados,Status,"
            "Categoria,Produto\n"
        ),
        "Rang,Aanbevolen actie,Invloed op score,Behaalde punten,Status,Categorie,Product\n",
        "ランク,推奨されるアクション,スコアへの影響,獲得したポイント,状態,カテゴリ,製品\n",
        "Järjestys,Suositeltu toiminto,Vaikutus,Pisteet,Tila,Luokka,Tuote\n",
        "",
    ],
    ids=["en", "fr", "de", "es", "it", "pt", "nl", "ja", "fi by its shape", "no header"],
)
def test_columns_are_found_in_any_language(header: str) -> None:
    """Names are known in eight languages; in others the shape of the values tells the columns."""
    (entry,) = read(header + ROW).entries

    assert entry.title == "Ask twice, always"
    assert (entry.points_now, entry.points_max, entry.gain_percent) == (1.0, 9.0, 3.24)
    assert (entry.status, entry.category) == (PortalStatus.PLANNED, Category.IDENTITY)
    assert entry.product == "Entra"


@pytest.mark.parametrize("mark", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_cells_are_parted_by_what_the_first_row_shows(mark: str, end: str) -> None:
    """Comma, semicolon and tab are told apart, whatever a line ends with."""
    rows = [ENGLISH.strip().split(","), ["1", "Ask", "1 %", "1/9", "Planned", "Data", "X"]]

    found = read(end.join(mark.join(row) for row in rows))

    assert [entry.title for entry in found.entries] == ["Ask"]


def test_line_that_names_the_mark_is_left_out() -> None:
    """A first line for spreadsheets is none of the list."""
    found = read(f"sep=,\r\n{ENGLISH}{ROW}")

    assert len(found.entries) == 1


@pytest.mark.parametrize(
    ("word", "status"),
    [
        ("To address", PortalStatus.TO_ADDRESS),
        ("À traiter", PortalStatus.TO_ADDRESS),
        ("Zu behandeln", PortalStatus.TO_ADDRESS),
        ("Riesgo aceptado", PortalStatus.RISK_ACCEPTED),
        ("Resolved through third party", PortalStatus.THIRD_PARTY),
        ("Résolu par une autre atténuation", PortalStatus.ALTERNATE),
        ("COMPLETED", PortalStatus.COMPLETED),
        ("完了", PortalStatus.COMPLETED),
        ("Something new", None),
    ],
)
def test_statuses_are_known_in_the_portals_languages(word: str, status: object) -> None:
    """Six statuses have many names; one that nobody knows tells nothing."""
    (entry,) = read(f"{ENGLISH}1,Ask,1 %,1/9,{word},Data,X\n").entries

    assert entry.status is status


@pytest.mark.parametrize(
    ("row", "line"),
    [
        ("1,,1 %,1/9,Planned,Data,X\n", "2"),
        ("1,Ask,1 %,many,Planned,Data,X\n", "2"),
        ("1,Ask,1 %,-1/9,Planned,Data,X\n", "2"),
        ("1,Ask,some,1/9,Planned,Data,X\n", "2"),
        ("1\n", "2"),
    ],
    ids=["no title", "no points", "negative", "no percentage", "short"],
)
def test_row_that_cannot_be_read_is_named(row: str, line: str) -> None:
    """Its line is said, and the others are read."""
    found = read(ENGLISH + row + ROW)

    assert [unreadable.row for unreadable in found.unreadable] == [line]
    assert len(found.entries) == 1


def test_same_title_and_product_twice_is_one() -> None:
    """A second row of the same name would have the same id, so it is named instead."""
    found = read(ENGLISH + ROW + ROW)

    assert len(found.entries) == 1
    assert [unreadable.row for unreadable in found.unreadable] == ["3"]


def test_quotation_mark_that_is_never_closed_is_told() -> None:
    """What a stray mark swallows is said to be broken, instead of vanishing."""
    found = read(f'{ENGLISH}{ROW}2,"Stray,1 %,1/9,Planned,Data,X\n3,More,1 %,1/9,Planned,Data,X\n')

    assert len(found.entries) == 1
    assert len(found.unreadable) == 1


def test_list_of_2018_is_read() -> None:
    """The first form of the list has points in two columns, and more about each action."""
    text = (
        "Control Name,Control Type,Category,Workload,Tier,Threats,Enablement,User Impact,"
        "Implementation Cost,Score,Max Score,Rank\n"
        "Ask twice,Config,Account,AzureAD,Core,Account Breach|Phishing,Scored,Low,Moderate,5,50,1\n"
    )
    (entry,) = read(text).entries

    assert (entry.control, entry.title, entry.product) == ("", "Ask twice", "AzureAD")
    assert (entry.points_now, entry.points_max) == (5.0, 50.0)
    assert (entry.category, entry.threats) == (Category.IDENTITY, ("Account Breach", "Phishing"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "Name,Age\nMara,41\n",
        "Date,Amount,Share\n2026-01-01,1/2/2026,3\n",
        "Title,Author\nA book,Somebody\n",
    ],
)
def test_other_tables_have_no_form(text: str) -> None:
    """A table about something else is nothing that could be imported."""
    assert not read(text).forms


@given(
    st.lists(
        st.tuples(
            st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=20),
            st.text(st.characters(exclude_categories=["C"]), max_size=20),
            st.integers(min_value=0, max_value=50),
        ),
        max_size=8,
        unique_by=lambda row: row[0].casefold(),
    ),
    st.sampled_from([",", ";", "\t"]),
)
def test_whatever_is_written_is_read_again(rows: list[tuple[str, str, int]], mark: str) -> None:
    """Titles with quotes, marks and line ends come back, one entry or one complaint for each."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=mark)
    writer.writerow(ENGLISH.strip().split(","))
    for name, rest, points in rows:
        row = [1, f'{name} "{rest}"\nend', "+1,5 %", f"{points}/50", "Planned", "Data", "X"]
        writer.writerow(row)

    found = read(buffer.getvalue())

    assert len(found.entries) + len(found.unreadable) == len(rows)
    assert sum(entry.points_now or 0 for entry in found.entries) <= sum(row[2] for row in rows)
    assert all(entry.title.endswith("end") for entry in found.entries)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reader(text: str) -> None:
    """Whatever stands in a file, the reader ends with what it could and could not read."""
    found = read(ENGLISH + text)

    assert all(entry.title for entry in found.entries)
