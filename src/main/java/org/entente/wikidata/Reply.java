package org.entente.wikidata;

import java.net.http.HttpHeaders;

/** What came back, whatever its status. */
record Reply(int status, HttpHeaders headers, String text) {

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }
}
