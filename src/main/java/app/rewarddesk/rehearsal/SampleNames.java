package app.rewarddesk.rehearsal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;

/// Invented names and addresses of people in many countries. The address domains end in `.example`,
/// which nobody can own.
final class SampleNames {
  private static final List<String> FIRST =
      List.of(
          "Ada", "Bruno", "Chloé", "Daniel", "Elif", "Felix", "Grace", "Hiroshi", "Inés", "Jonas",
          "Kaia", "Luca", "Mei", "Noah", "Olga", "Pedro", "Quinn", "Rosa", "Samir", "Tessa", "Umar",
          "Vera", "Wanjiru", "Xavier", "Yuki", "Zofia", "Amara", "Björn", "Camila", "Dmitri",
          "Esther", "Farid", "Giulia", "Henrik", "Isla", "Jae", "Katrin", "Liam", "Mariam", "Nils",
          "Orla", "Priya", "Rafael", "Søren", "Tomás", "Una", "Viktor", "Yara");
  private static final List<String> LAST =
      List.of(
          "Okafor",
          "Bauer",
          "Dubois",
          "Fischer",
          "Yılmaz",
          "Lindqvist",
          "Harper",
          "Tanaka",
          "García",
          "Weber",
          "Nilsen",
          "Neri",
          "Chen",
          "Adler",
          "Ivanova",
          "Costa",
          "Murphy",
          "Delgado",
          "Haddad",
          "Van Dijk",
          "Siddiqui",
          "Novák",
          "Kamau",
          "Laurent",
          "Sato",
          "Kowalska",
          "Diallo",
          "Sjöberg",
          "Rojas",
          "Petrov",
          "Cohen",
          "Rahimi",
          "Ricci",
          "Hansen",
          "Fraser",
          "Park",
          "Vogel",
          "Byrne",
          "Aziz",
          "Jensen",
          "Keane",
          "Nair",
          "Moreira",
          "Mikkelsen",
          "Herrera",
          "Doyle",
          "Horvath",
          "Mansour",
          "Achterberg",
          "Quist");
  private static final List<String> DOMAINS =
      List.of(
          "brightleaf.example",
          "kestrel-labs.example",
          "hafenwerk.example",
          "sakuradenki.example",
          "lumen-studio.example",
          "olivetree.example",
          "fjordline.example",
          "casaverde.example",
          "quarrystone.example",
          "bluebird-books.example",
          "atelier-nord.example",
          "marigold.example",
          "tidewater.example",
          "pixelforge.example");

  private SampleNames() {}

  static String first(int number) {
    return FIRST.get(number % FIRST.size());
  }

  /// With [#first], no two of the first 2,400 numbers give the same name.
  static String last(int number) {
    return LAST.get((number * 7 + number / FIRST.size()) % LAST.size());
  }

  static String email(int number) {
    return (plain(first(number)) + "." + plain(last(number))).toLowerCase(Locale.ROOT)
        + "@"
        + DOMAINS.get(number * 5 % DOMAINS.size());
  }

  /// Letters that an address can have.
  private static String plain(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFD)
        .replace("ø", "o")
        .replace("ı", "i")
        .replaceAll("[^A-Za-z]", "");
  }
}
