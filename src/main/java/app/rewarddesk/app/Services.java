package app.rewarddesk.app;

import app.rewarddesk.desk.Desk;
import app.rewarddesk.desk.Desks;
import app.rewarddesk.detection.AccountCheck;
import app.rewarddesk.detection.CsvImport;
import app.rewarddesk.detection.CustomerIndex;
import app.rewarddesk.detection.Evaluation;
import app.rewarddesk.detection.StripeReader;
import app.rewarddesk.detection.Sync;
import app.rewarddesk.issuing.CustomerDirectory;
import app.rewarddesk.issuing.Preflight;
import app.rewarddesk.issuing.ReadinessCheck;
import app.rewarddesk.issuing.Reconciler;
import app.rewarddesk.issuing.RewardGateway;
import app.rewarddesk.issuing.RewardLedger;
import app.rewarddesk.issuing.Sending;
import app.rewarddesk.rehearsal.RehearsalOptions;
import app.rewarddesk.rehearsal.RehearsalStripe;
import app.rewarddesk.rehearsal.SampleCampaign;
import app.rewarddesk.settings.ApiKey;
import app.rewarddesk.settings.JsonSettingsFile;
import app.rewarddesk.settings.KeyProbe;
import app.rewarddesk.settings.KeyReport;
import app.rewarddesk.settings.KeySource;
import app.rewarddesk.settings.KeyringSecretStore;
import app.rewarddesk.settings.Mode;
import app.rewarddesk.settings.OwnerFileSecretStore;
import app.rewarddesk.settings.SecretStore;
import app.rewarddesk.settings.SettingsFile;
import app.rewarddesk.store.Store;
import app.rewarddesk.store.StoreOpening;
import app.rewarddesk.stripe.ApiBase;
import app.rewarddesk.stripe.StripeConnection;
import app.rewarddesk.stripe.StripeKeyProbe;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The composition root: everything that works on one data folder, wired by hand. A desk has the
/// data file of its mode and one connection to Stripe; opening it asks Stripe nothing.
public final class Services implements Desks {
  private static final Logger LOG = LoggerFactory.getLogger(Services.class);
