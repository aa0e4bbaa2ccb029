package app.rewarddesk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.rewarddesk.campaign.Campaign;
import app.rewarddesk.campaign.ConflictPolicy;
import app.rewarddesk.campaign.CouponDuration;
import app.rewarddesk.campaign.MinimumSpend;
import app.rewarddesk.campaign.Offer;
import app.rewarddesk.campaign.QualifyingRule;
import app.rewarddesk.campaign.Reduction;
import app.rewarddesk.money.Money;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignFileTest {
  private static final String CREDIT = "{'type':'account_credit','amount':2500,'currency':'usd'}";
  private static final String CREDIT_FILE = "{'name':'Spring','offer':" + CREDIT + "}";
  private static final String COUPON_FILE =
      """
      {'name':'Spring','offer':{'type':'coupon','percentOff':12.5,'duration':'repeating',
      'months':3,'products':['prod_1','prod_2']},
      'qualify':{'minimumSpend':{'amount':10000,'currency':'EUR','sum':true},'payments':2},
      'holdDays':14}\
      """;

  @Test
  void whatIsLeftOutIsTheFirstValueNamed() {
    Campaign campaign = understood(CREDIT_FILE);
    assertThat(campaign.name()).isEqualTo("Spring");
    assertThat(campaign.offer()).isEqualTo(new Offer.AccountCredit(Money.of(2500, "usd")));
    assertThat(campaign.rule()).isEqualTo(QualifyingRule.ONE_PAYMENT);
    assertThat(campaign.holdDays()).isZero();
    assertThat(campaign.onExistingDiscount()).isEqualTo(ConflictPolicy.KEEP);
  }

  @Test
  void everyBuiltFieldIsUnderstood() {
    Campaign campaign = understood(COUPON_FILE);
    assertThat(campaign.offer())
        .isEqualTo(
            new Offer.Coupon(
                new Reduction.PercentOff(new BigDecimal("12.5")),
                new CouponDuration.Repeating(3),
                List.of("prod_1", "prod_2")));
    assertThat(campaign.rule())
        .isEqualTo(new QualifyingRule(new MinimumSpend.InSum(Money.of(10000, "eur")), 2));
    assertThat(campaign.holdDays()).isEqualTo(14);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type':'account_credit','amount':1,'currency':'jpy'}",
        "{'type':'coupon','percentOff':100}",
        "{'type':'coupon','percentOff':0.01,'duration':'forever'}",
        "{'type':'coupon','amountOff':1000,'currency':'usd','duration':'repeating','months':120}"
      })
  void whatIsWrittenIsReadAsTheSameCampaign(String offer) {
    for (String rest :
        List.of(
            "",
            ",'qualify':{'minimumSpend':{'amount':5,'currency':'usd'}}",
            ",'qualify':{'minimumSpend':{'amount':5,'currency':'usd','sum':true},'payments':9}",
            ",'holdDays':365")) {
      Campaign campaign = understood("{'name':'Ünï','offer':" + offer + rest + "}");
      Campaign again = understood(CampaignFile.write(campaign).toString());
      assertThat(again).usingRecursiveComparison().ignoringFields("id").isEqualTo(campaign);
    }
  }

  @Test
  void whatIsNotBuiltYetMaySayThatItIsOff() {
    Campaign campaign =
        understood(
            """
            {'name':'Spring','kind':'single_sided','milestones':[],'inviteeOffer':null,
            'offer':{'type':'account_credit','amount':2500,'currency':'usd'},
            'onExistingDiscount':'keep','onSeveralSubscriptions':'ask','withoutSubscription':'tell',
            'qualify':{'payments':1,'withinDays':null,'newCustomersOnly':false,'products':[]},
            'holdDays':0,
            'caps':{'perParticipant':{'total':null,'perMonth':null,'perYear':null}},
            'budget':{'perMonth':{}},
            'track':{'promotionCodes':true,'clientReferenceId':true,
            'metadataKeys':['referral_code','referred_by']},
            'autoReward':{'enabled':false,'perRun':100,'perDay':500}}\
            """);
    assertThat(campaign)
        .usingRecursiveComparison()
        .ignoringFields("id")
        .isEqualTo(understood(CREDIT_FILE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          name                               | 'name':'Spring'  | 'name':''
          name                               | 'name':'Spring'  | 'name':7
          name                               | 'name':'Spring'  | 'name':null
          name                               | 'name':'Spring'  | 'name':'A name of more than forty characters, by one'
          name                               | 'name':'Spring', | ""
          name                               | 'name':'Spring'  | 'name':'Spring','name':'Spring'
          nam                                | 'name':'Spring'  | 'name':'Spring','nam':'x'
          kind                               | 'name':'Spring'  | 'name':'Spring','kind':'triple'
          kind                               | 'name':'Spring'  | 'name':'Spring','kind':'double_sided'
          kind                               | 'name':'Spring'  | 'name':'Spring','kind':'milestone'
          kind                               | 'name':'Spring'  | 'name':'Spring','kind':1
          milestones                         | 'name':'Spring'  | 'name':'Spring','milestones':[3]
          inviteeOffer                       | 'name':'Spring'  | 'name':'Spring','inviteeOffer':{'type':'account_credit','amount':1,'currency':'usd'}
          onExistingDiscount                 | 'name':'Spring'  | 'name':'Spring','onExistingDiscount':'stack'
          onExistingDiscount                 | 'name':'Spring'  | 'name':'Spring','onExistingDiscount':'drop'
          onSeveralSubscriptions             | 'name':'Spring'  | 'name':'Spring','onSeveralSubscriptions':'newest'
          withoutSubscription                | 'name':'Spring'  | 'name':'Spring','withoutSubscription':'credit'
          holdDays                           | 'name':'Spring'  | 'name':'Spring','holdDays':-1
          holdDays                           | 'name':'Spring'  | 'name':'Spring','holdDays':366
          holdDays                           | 'name':'Spring'  | 'name':'Spring','holdDays':1.5
          holdDays                           | 'name':'Spring'  | 'name':'Spring','holdDays':'7'
          holdDays                           | 'name':'Spring'  | 'name':'Spring','holdDays':99999999999999999999
          qualify                            | 'name':'Spring'  | 'name':'Spring','qualify':[]
          qualify.payments                   | 'name':'Spring'  | 'name':'Spring','qualify':{'payments':0}
          qualify.payments                   | 'name':'Spring'  | 'name':'Spring','qualify':{'payments':101}
          qualify.withinDays                 | 'name':'Spring'  | 'name':'Spring','qualify':{'withinDays':90}
          qualify.newCustomersOnly           | 'name':'Spring'  | 'name':'Spring','qualify':{'newCustomersOnly':true}
          qualify.products                   | 'name':'Spring'  | 'name':'Spring','qualify':{'products':['prod_1']}
          qualify.paymets                    | 'name':'Spring'  | 'name':'Spring','qualify':{'paymets':1}
          qualify.minimumSpend               | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':100}
          qualify.minimumSpend.amount        | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'amount':0,'currency':'usd'}}
          qualify.minimumSpend.amount        | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'currency':'usd'}}
          qualify.minimumSpend.currency      | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'amount':5,'currency':'xyz'}}
          qualify.minimumSpend.currency      | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'amount':5}}
          qualify.minimumSpend.sum           | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'amount':5,'currency':'usd','sum':'yes'}}
          qualify.minimumSpend.total         | 'name':'Spring'  | 'name':'Spring','qualify':{'minimumSpend':{'amount':5,'currency':'usd','total':1}}
          caps.perParticipant.total          | 'name':'Spring'  | 'name':'Spring','caps':{'perParticipant':{'total':5}}
          caps.perParticipant.perMonth       | 'name':'Spring'  | 'name':'Spring','caps':{'perParticipant':{'perMonth':5}}
          caps.perParticipant.perYear        | 'name':'Spring'  | 'name':'Spring','caps':{'perParticipant':{'perYear':5}}
          caps.perParticipant.perDay         | 'name':'Spring'  | 'name':'Spring','caps':{'perParticipant':{'perDay':5}}
          caps.perCampaign                   | 'name':'Spring'  | 'name':'Spring','caps':{'perCampaign':{}}
          budget.perMonth                    | 'name':'Spring'  | 'name':'Spring','budget':{'perMonth':{'usd':100000}}
          budget.perYear                     | 'name':'Spring'  | 'name':'Spring','budget':{'perYear':{}}
          track.promotionCodes               | 'name':'Spring'  | 'name':'Spring','track':{'promotionCodes':false}
          track.clientReferenceId            | 'name':'Spring'  | 'name':'Spring','track':{'clientReferenceId':false}
          track.metadataKeys                 | 'name':'Spring'  | 'name':'Spring','track':{'metadataKeys':['ref']}
          track.cookies                      | 'name':'Spring'  | 'name':'Spring','track':{'cookies':true}
          autoReward.enabled                 | 'name':'Spring'  | 'name':'Spring','autoReward':{'enabled':true}
          autoReward.perRun                  | 'name':'Spring'  | 'name':'Spring','autoReward':{'enabled':false,'perRun':50}
          autoReward.perDay                  | 'name':'Spring'  | 'name':'Spring','autoReward':{'enabled':false,'perDay':50}
          autoReward.perWeek                 | 'name':'Spring'  | 'name':'Spring','autoReward':{'perWeek':50}
          offer                              | 'name':'Spring'  | 'name':'Spring','offer':{}
          """)
  void aWrongFieldIsNamed(String field, String good, String wrong) {
    assertNames(field, CREDIT_FILE.replace(good, wrong));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          offer            | 25
          offer.type       | {}
          offer.type       | {'type':'gift'}
          offer.type       | {'type':'price','price':'price_1','periods':3}
          offer.type       | {'type':'free_days','days':30}
          offer.amount     | {'type':'account_credit','currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':'2500','currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':-2500,'currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':0,'currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':25.00,'currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':2.5e3,'currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':9999999999999999999,'currency':'usd'}
          offer.amount     | {'type':'account_credit','amount':true,'currency':'usd'}
          offer.currency   | {'type':'account_credit','amount':2500}
          offer.currency   | {'type':'account_credit','amount':2500,'currency':'dollars'}
          offer.currency   | {'type':'account_credit','amount':2500,'currency':840}
          offer.amounts    | {'type':'account_credit','amounts':{'usd':2500,'jpy':3500}}
          offer.percentOff | {'type':'account_credit','amount':2500,'currency':'usd','percentOff':5}
          offer.percentOff | {'type':'coupon','percentOff':0}
          offer.percentOff | {'type':'coupon','percentOff':-5}
          offer.percentOff | {'type':'coupon','percentOff':101}
          offer.percentOff | {'type':'coupon','percentOff':12.345}
          offer.percentOff | {'type':'coupon','percentOff':'20'}
          offer.percentOff | {'type':'coupon','percentOff':20,'percentOff':30}
          offer.amountOff  | {'type':'coupon'}
          offer.amountOff  | {'type':'coupon','percentOff':20,'amountOff':1000,'currency':'usd'}
          offer.amountOff  | {'type':'coupon','amountOff':-1,'currency':'usd'}
          offer.currency   | {'type':'coupon','percentOff':20,'currency':'usd'}
          offer.currency   | {'type':'coupon','amountOff':1000}
          offer.amountsOff | {'type':'coupon','amountsOff':{'usd':1000}}
          offer.duration   | {'type':'coupon','percentOff':20,'duration':'always'}
          offer.months     | {'type':'coupon','percentOff':20,'duration':'repeating'}
          offer.months     | {'type':'coupon','percentOff':20,'duration':'repeating','months':0}
          offer.months     | {'type':'coupon','percentOff':20,'duration':'repeating','months':121}
          offer.months     | {'type':'coupon','percentOff':20,'duration':'once','months':3}
          offer.products   | {'type':'coupon','percentOff':20,'products':'prod_1'}
          offer.products   | {'type':'coupon','percentOff':20,'products':[1]}
          offer.products   | {'type':'coupon','percentOff':20,'products':['']}
          offer.product    | {'type':'coupon','percentOff':20,'product':'prod_1'}
          """)
  void aWrongFieldOfTheOfferIsNamed(String field, String offer) {
    assertNames(field, CREDIT_FILE.replace(CREDIT, offer));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "7",
        "{",
        "{'name':'Spring',}",
        "{name:'Spring'}",
        "{'name':'Spring'} {}",
        "name,offer\nSpring,25",
        "{'holdDays':NaN}"
      })
  void whatIsNoJsonObjectIsOneSentence(String text) {
    assertThat(CampaignFile.read(text.replace('\'', '"')))
        .isInstanceOfSatisfying(
            CampaignFile.Reading.Wrong.class,
            wrong -> assertThat(wrong.problem()).startsWith("It ").endsWith("."));
  }

  private static void assertNames(String field, String text) {
    assertThat(CampaignFile.read(text.replace('\'', '"')))
        .isInstanceOfSatisfying(
            CampaignFile.Reading.Wrong.class,
            wrong -> assertThat(wrong.problem()).startsWith(field + " ").endsWith("."));
  }

  private static Campaign understood(String text) {
    return switch (CampaignFile.read(text.replace('\'', '"'))) {
      case CampaignFile.Reading.Understood(var campaign) -> campaign;
      case CampaignFile.Reading.Wrong(var problem) -> throw new AssertionError(problem);
    };
  }
}
