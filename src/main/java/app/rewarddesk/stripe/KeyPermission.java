package app.rewarddesk.stripe;

import com.stripe.exception.StripeException;
import com.stripe.param.CouponListParams;
import com.stripe.param.CustomerListParams;
import com.stripe.param.InvoiceListParams;
import com.stripe.param.ProductListParams;
import com.stripe.param.SubscriptionListParams;
import com.stripe.service.V1Services;

/// The permissions that RewardDesk needs of a restricted key, each with the cheapest read that
/// tells whether it is there.
enum KeyPermission {
  CUSTOMERS("Customers", Need.WRITE, "Find people, give account credit") {
    @Override
    void read(V1Services stripe) throws StripeException {
      var _ = stripe.customers().list(CustomerListParams.builder().setLimit(1L).build());
    }
  },
  SUBSCRIPTIONS("Subscriptions", Need.WRITE, "Put discounts on") {
    @Override
    void read(V1Services stripe) throws StripeException {
      var _ = stripe.subscriptions().list(SubscriptionListParams.builder().setLimit(1L).build());
    }
  },
  COUPONS("Coupons", Need.WRITE, "One coupon per campaign setting") {
    @Override
    void read(V1Services stripe) throws StripeException {
      var _ = stripe.coupons().list(CouponListParams.builder().setLimit(1L).build());
    }
  },
  INVOICES("Invoices", Need.READ, "Find a discount that is used up") {
    @Override
    void read(V1Services stripe) throws StripeException {
      var _ = stripe.invoices().list(InvoiceListParams.builder().setLimit(1L).build());
    }
  },
  PRODUCTS("Products", Need.READ, "Say which plan somebody has") {
    @Override
    void read(V1Services stripe) throws StripeException {
      var _ = stripe.products().list(ProductListParams.builder().setLimit(1L).build());
    }
  };

  /// What a key must be allowed to do with a resource.
  enum Need {
    READ("Read"),
    WRITE("Write");

    private final String title;

    Need(String title) {
      this.title = title;
    }

    /// As Stripe's key page says it.
    String title() {
      return title;
    }
  }

  private final String resource;
  private final Need need;
  private final String purpose;

  KeyPermission(String resource, Need need, String purpose) {
    this.resource = resource;
    this.need = need;
    this.purpose = purpose;
  }

  /// Reads one object at most.
  abstract void read(V1Services stripe) throws StripeException;

  /// As Stripe's key page names it.
  String resource() {
    return resource;
  }

  Need need() {
    return need;
  }

  /// What it is for, a few words.
  String purpose() {
    return purpose;
  }
}
