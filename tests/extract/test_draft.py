"""What a draft gives back: facts at their words, open points, sentences not read."""

import pytest

from humaskit.extract import Draft, extract
from humaskit.extract.draft import place_of, span_of
from humaskit.values.citation import Certainty

from .articles import AWARD


@pytest.fixture(scope="module")
def award() -> Draft:
    """Return the draft of the award article."""
    return extract(AWARD)


class TestPlaces:
    """Places in the text, after RFC 5147."""

    @pytest.mark.parametrize("span", [(0, 0), (0, 1), (133, 180)])
    def test_there_and_back(self, span: tuple[int, int]) -> None:
        """A span comes back out of its place."""
        assert span_of(place_of(*span)) == span

    @pytest.mark.parametrize("place", [None, "", "paragraf 2", "char=1", "char=1,2,3", " char=1,2", "char=-1,2"])
    def test_other_places(self, place: str | None) -> None:
        """Other places have no span."""
        assert span_of(place) is None


class TestFacts:
    """Every cited value of the draft."""

    def test_in_the_order_of_the_text(self, award: Draft) -> None:
        """Facts come in the order of the text."""
        starts = [fact.start for fact in award.facts]

        assert starts == sorted(starts)

    def test_the_words_stand_there(self, award: Draft) -> None:
        """The words of a fact are those at its place."""
        assert all(award.text[fact.start : fact.end] == fact.surface for fact in award.facts)

    def test_the_value_is_that_of_the_field(self, award: Draft) -> None:
        """The value is the plain data of the field, that of an item for one in a list."""
        names = [fact for fact in award.facts if fact.entity == "agency:dinas-komunikasi-dan-informatika-kota-batu"]
        values = {fact.field: fact.value for fact in names}

        assert (values["kind"], values["region"]) == ("dinas", "35.79")
        assert values["names/0"] == {"text": "Diskominfo Batu", "kind": "short", "language": "id", "period": None}

    def test_uncertain_are_the_others(self, award: Draft) -> None:
        """What is not stated is to be confirmed."""
        sure = [fact for fact in award.facts if fact.certainty is Certainty.STATED]

        assert len(sure) + len(award.uncertain) == len(award.facts)
        assert {fact.field for fact in award.uncertain} >= {"attested/0", "status"}


class TestCoverage:
    """The share of the sentences that facts were taken from."""

    def test_sentences_without_a_fact(self) -> None:
        """A sentence that holds no fact is unread."""
        text = "Pemkot Batu meraih Terbaik I dalam Anugerah Contoh 2023. Cuaca pagi itu cerah sekali."
        draft = extract(text)

        assert [text[start:end] for start, end in draft.unread] == ["Cuaca pagi itu cerah sekali."]
        assert (draft.sentences, draft.coverage) == (2, 0.5)

    def test_no_sentence(self) -> None:
        """An empty text has no coverage."""
        draft = extract("")

        assert (draft.coverage, draft.facts, draft.issues) == (None, (), ())


class TestOpenPoints:
    """What a draft leaves open."""

    def test_says_where_why_and_what_it_may_be(self) -> None:
        """An open point has its words, its reason and the ids that it may mean."""
        text = (
            "Diskominfo Kota Batu dan Diskominfo Kabupaten Sleman hadir bersama di ruang itu. "
            "Diskominfo menyiapkan situs baru."
        )
        point = next(one for one in extract(text).issues if one.issue.code == "agency")

        assert text[point.start : point.end] == point.surface == "Diskominfo"
        assert point.candidates == (
            "agency:dinas-komunikasi-dan-informatika-kabupaten-sleman",
            "agency:dinas-komunikasi-dan-informatika-kota-batu",
        )

    @pytest.mark.parametrize("words", ["Seluruh Dinas Kominfo", "Dinas Kominfo di daerah", "Setiap Dinas Kominfo"])
    def test_many_agencies_are_not_one(self, words: str) -> None:
        """Words for all agencies of a kind name none of them."""
        draft = extract(f"Pemerintah Kota Batu menyambut tamu. {words} diharapkan menyiapkan data.")

        assert [one.issue.message for one in draft.issues] == ["the words mean several agencies"]
        assert [entity.id for entity in draft.catalog if entity.id.startswith("agency:")] == [
            "agency:pemerintah-kota-batu"
        ]
