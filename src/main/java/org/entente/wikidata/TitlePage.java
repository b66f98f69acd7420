package org.entente.wikidata;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What an encyclopedia has under a title.
 *
 * @param asked the title that was asked for
 * @param title the title of the page, redirects followed
 * @param item the item of the page; none where there is no page, or none for it
 * @param disambiguation whether the page only lists what bears the name
 * @param redirected whether another title leads to the page
 * @param section whether it leads to a part of the page, which is about more than the title
 * @param retrieved the day the service said so
 */
record TitlePage(
    String asked,
    String title,
    Optional<String> item,
    boolean disambiguation,
    boolean redirected,
    boolean section,
    LocalDate retrieved) {}
