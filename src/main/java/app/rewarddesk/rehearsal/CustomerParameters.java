package app.rewarddesk.rehearsal;

import java.util.List;
import java.util.function.UnaryOperator;

/// The parameters of `/v1/customers`.
final class CustomerParameters {
  static final List<String> ADDRESS =
      List.of("city", "country", "line1", "line2", "postal_code", "state");

  static final Parameters RETRIEVE = new Parameters(Parameter.texts("expand", 20));

  static final Parameters LIST =
      Listing.PAGE
          .and(Parameter.timeRange("created"), Parameter.text("email", 512))
          .notSimulated("test_clock");

  static final Parameters CREATE =
      new Parameters(
              address(part -> part),
              Parameter.text("description"),
              Parameter.text("email", 512),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("name", 256),
              Parameter.text("phone", 20),
              Parameter.texts("preferred_locales", 10))
          .notSimulated(
              """
              balance business_name cash_balance individual_name
              invoice_prefix invoice_settings next_invoice_sequence
              payment_method shipping source tax tax_exempt tax_id_data
              test_clock validate
              """);

  static final Parameters UPDATE =
      new Parameters(
              address(Parameter::orEmpty),
              Parameter.text("description").orEmpty(),
              Parameter.text("email", 512).orEmpty(),
              Parameter.texts("expand", 20),
              Parameter.metadata().orEmpty(),
              Parameter.text("name", 256).orEmpty(),
              Parameter.text("phone", 20).orEmpty(),
              Parameter.texts("preferred_locales", 10))
          .notSimulated(
              """
              balance business_name cash_balance default_source
              individual_name invoice_prefix invoice_settings
              next_invoice_sequence shipping source tax tax_exempt
              validate
              """);

  private CustomerParameters() {}

  private static Parameter address(UnaryOperator<Parameter> each) {
    return Parameter.group(
            "address", ADDRESS.stream().map(Parameter::text).map(each).toArray(Parameter[]::new))
        .orEmpty();
  }
}
