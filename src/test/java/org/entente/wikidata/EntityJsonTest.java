package org.entente.wikidata;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntityJsonTest {

  private static JsonObject json(String text) {
    return JsonParser.parseString(text.replace('\'', '"')).getAsJsonObject();
  }

  private static String time(String rank, String time, int precision) {
    return "{'rank':'%s','mainsnak':{'datavalue':{'value':{'time':'%s','precision':%d}}}}"
        .formatted(rank, time, precision);
  }

  private static Item withTimes(String property, String... statements) {
    return EntityJson.read(
            json(
                "{'id':'Q900000001','claims':{'%s':[%s]}}"
                    .formatted(property, String.join(",", statements))))
        .orElseThrow();
  }

  @Test
  void readsNamesClassesCountriesAndSites() {
    Item item =
        EntityJson.read(
                json(
                    """
                    {'type':'item','id':'Q900000007','labels':{'en':{'language':'en','value':'Nuri Pasha'}},
                     'aliases':{'en':[{'value':'Nuri'},{'value':' '}]},
                     'descriptions':{'en':{'value':'general'}},
                     'claims':{
                       'P31':[
                         {'rank':'deprecated','mainsnak':{'datavalue':{'value':{'id':'Q900000003'}}}},
                         {'rank':'normal','mainsnak':{'snaktype':'value',
                          'datavalue':{'value':{'entity-type':'item','id':'Q5'}}}}],
                       'P27':[{'rank':'normal','mainsnak':{'datavalue':{'value':{'id':'Q796'}}}},
                              {'rank':'normal','mainsnak':{'snaktype':'somevalue'}}]},
                     'sitelinks':{'enwiki':{'title':'Nuri Pasha'},'dewiki':{'title':'N'},
                       'commonswiki':{'title':'C'},'enwikiquote':{'title':'Q'}}}
                    """))
            .orElseThrow();
    assertThat(item.label()).isEqualTo("Nuri Pasha");
    assertThat(item.aliases()).containsExactly("Nuri");
    assertThat(item.description()).isEqualTo("general");
    assertThat(item.title()).isEqualTo("Nuri Pasha");
    assertThat(item.classes()).containsExactly("Q5");
    assertThat(item.countries()).containsExactly("Q796");
    assertThat(item.wikipedias()).isEqualTo(2);
    assertThat(item.start()).isEmpty();
  }

  @Test
  void takesPreferredTimesAndLeavesOutDeprecatedOnes() {
    Item item =
        withTimes(
            "P571",
            time("normal", "+1900-00-00T00:00:00Z", 9),
            time("preferred", "+1921-08-23T00:00:00Z", 11),
            time("deprecated", "+1800-00-00T00:00:00Z", 9));
    assertThat(item.start()).hasValue(1921);
  }

  @Test
  void takesTheEarliestStartAndTheLatestEnd() {
    String first = time("normal", "+1948-05-15T00:00:00Z", 11);
    String second = time("normal", "+1949-03-10T00:00:00Z", 11);
    assertThat(withTimes("P585", second, first).start()).hasValue(1948);
    assertThat(withTimes("P585", second, first).end()).hasValue(1949);
  }

  @Test
  void countsYearsBeforeChrist() {
    assertThat(withTimes("P569", time("normal", "-0356-07-21T00:00:00Z", 11)).start())
        .isEqualTo(OptionalInt.of(-356));
  }

  @Test
  void leavesOutTimesThatAreLessThanAYear() {
    assertThat(withTimes("P571", time("normal", "+1900-00-00T00:00:00Z", 7)).start()).isEmpty();
    assertThat(withTimes("P571", time("normal", "yesterday", 11)).start()).isEmpty();
  }

  @Test
  void readsTheEmptyListsOfPhp() {
    Item item =
        EntityJson.read(
                json("{'id':'Q900000004','labels':[],'aliases':[],'claims':[],'sitelinks':[]}"))
            .orElseThrow();
    assertThat(item.label()).isEmpty();
    assertThat(item.wikipedias()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{'id':'P31','type':'property'}",
        "{'id':'Q900000004','missing':''}",
        "{'id':['Q900000004']}",
        "{'id':'Q04'}"
      })
  void isNothingWhereThereIsNoItem(String text) {
    assertThat(EntityJson.read(json(text))).isEmpty();
  }

  @Test
  void survivesMembersOfAnotherSort() {
    Item item =
        EntityJson.read(
                json(
                    """
                    {'id':'Q900000004','labels':{'en':'text'},'aliases':{'en':{'value':'x'}},
                     'descriptions':7,'sitelinks':null,
                     'claims':{'P31':{'a':1},'P571':[7,{'rank':'normal','mainsnak':3}]}}
                    """))
            .orElseThrow();
    assertThat(item.label()).isEmpty();
    assertThat(item.classes()).isEmpty();
  }
}
