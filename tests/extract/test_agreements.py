"""Who works with whom, and on what."""

import pytest

from humaskit.extract import extract
from humaskit.model.event import Event, EventKind
from humaskit.model.statement import Cooperation
from humaskit.values.citation import Certainty

SLEMAN = "agency:pemerintah-kabupaten-sleman"
CAMPUS = "agency:universitas-gadjah-mada"


def agreed(text: str) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    """Return the parties and the activities of each cooperation of a text."""
    return [(one.parties, one.activities) for one in extract(text).catalog.of(Cooperation)]


class TestParties:
    """Between whom an agreement is."""

    @pytest.mark.parametrize(
        "words",
        [
            pytest.param("Pemkab Sleman dan Universitas Gadjah Mada menandatangani nota kesepahaman.", id="both-sign"),
            pytest.param("Pemkab Sleman menandatangani MoU dengan Universitas Gadjah Mada.", id="signs-with"),
            pytest.param(
                "Pemkab Sleman bersama dengan Universitas Gadjah Mada melakukan penandatanganan MoU.", id="together"
            ),
            pytest.param("Pemkab Sleman menjalin penguatan kerja sama dengan Universitas Gadjah Mada.", id="joins"),
            pytest.param(
                "Penandatanganan perjanjian kerja sama antara Pemkab Sleman dan Universitas Gadjah Mada digelar pagi.",
                id="between",
            ),
        ],
    )
    def test_two(self, words: str) -> None:
        """Two bodies make one agreement, however the sentence is turned."""
        assert [parties for parties, _ in agreed(f"SLEMAN - {words}")] == [(SLEMAN, CAMPUS)]

    def test_by_the_hands_of_their_heads(self) -> None:
        """Where heads sign, their bodies are the parties, which is worked out and said to be."""
        draft = extract(
            "SLEMAN - Pemerintah Kabupaten Sleman memperluas jejaring. Penandatanganan nota kesepahaman dilakukan oleh "
            "Bupati Sleman, Joko Permisalan dan Rektor Universitas Gadjah Mada, Ani Andaikan."
        )
        parties = [fact for fact in draft.facts if fact.entity.startswith("cooperation:")]

        assert {fact.value for fact in parties} == {SLEMAN, CAMPUS}
        assert {fact.certainty for fact in parties} == {Certainty.INFERRED}

    def test_what_is_to_come_is_none(self) -> None:
        """An agreement that is only planned is not written."""
        assert agreed("SLEMAN - Pemkab Sleman akan menjalin kerja sama dengan Universitas Gadjah Mada.") == []


class TestObject:
    """What an agreement is about."""

    @pytest.mark.parametrize(
        ("words", "expected"),
        [
            pytest.param(
                "menandatangani nota kesepahaman tentang pengelolaan data statistik, Senin (4/3/2024).",
                ("pengelolaan data statistik",),
                id="about",
            ),
            pytest.param(
                "menandatangani MoU pendampingan hukum perdata, Senin (4/3/2024).",
                ("pendampingan hukum perdata",),
                id="bare",
            ),
            pytest.param(
                "menandatangani nota kesepahaman. Ruang lingkup kerja sama meliputi penelitian terapan, pengabdian "
                "kepada masyarakat, dan pertukaran data.",
                ("penelitian terapan", "pengabdian kepada masyarakat", "pertukaran data"),
                id="scope",
            ),
        ],
    )
    def test_activities(self, words: str, expected: tuple[str, ...]) -> None:
        """What they agree on stands behind the paper, or in a sentence on its scope."""
        assert agreed(f"SLEMAN - Pemkab Sleman dan Universitas Gadjah Mada {words}") == [((SLEMAN, CAMPUS), expected)]


def test_the_signing_is_an_event() -> None:
    """Where two sign, and when, is told of the signing."""
    text = (
        "SLEMAN - Pemkab Sleman bersama dengan Universitas Gadjah Mada melakukan penandatanganan MoU pertukaran data. "
        "Kegiatan ini digelar di Gedung Melati, Senin (4/3/2024)."
    )
    (event,) = extract(text).catalog.of(Event)

    assert (event.kinds, str(event.start), event.venue) == (
        (EventKind.PENANDATANGANAN,),
        "2024-03-04 senin",
        "Gedung Melati",
    )
