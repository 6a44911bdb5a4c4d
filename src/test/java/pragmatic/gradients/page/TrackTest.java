package pragmatic.gradients.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrackTest {
  private final Track track = new Track(-2, 2, 104, 912, List.of(0.0));

  @Test
  void valuesAndPixelsMatch() {
    assertThat(track.pixel(-2)).isEqualTo(104);
    assertThat(track.pixel(0)).isEqualTo(560);
    assertThat(track.value(1016)).isEqualTo(2);
  }

  @Test
  void aThumbIsCaughtWithin12PixelsAndFreeBeyond18() {
    assertThat(track.drag(560 - 13, -1)).isNegative();
    assertThat(track.drag(560 - 12, -1)).isZero();
    assertThat(track.drag(560 + 18, 0)).isZero();
    assertThat(track.drag(560 + 19, 0)).isPositive();
    assertThat(track.drag(560 + 13, .1)).isPositive();
  }

  @Test
  void aKinkIsHitAtExactlyItsValue() {
    double third = 1.0 / 3;
    Track odd = new Track(-1, 1, 0, 1000, List.of(third));
    assertThat(odd.drag(odd.pixel(third) + 3, 0)).isEqualTo(third);
    assertThat(odd.docked(third)).isTrue();
    assertThat(odd.docked(Math.nextUp(third))).isFalse();
  }

  @Test
  void draggedValuesLieOnADecimalGridThatHoldsZero() {
    Track free = new Track(-2, 2, 0, 912, List.of());
    assertThat(IntStream.rangeClosed(0, 912).mapToDouble(x -> free.drag(x, 9)).boxed())
        .contains(0.0, 0.1, 0.85, -1.05, 2.0, -2.0)
        .doesNotContain(-0.0)
        .allSatisfy(value -> assertThat(value.toString().length()).isLessThanOrEqualTo(6));
  }

  @Test
  void aStepGoesToTheNextMultiple() {
    assertThat(track.step(.85, 1, .05)).isEqualTo(.9);
    assertThat(track.step(.87, -1, .05)).isEqualTo(.85);
    assertThat(track.step(2, 1, .05)).isEqualTo(2);
    assertThat(track.step(-1.98, -1, .05)).isEqualTo(-2);
  }

  @Test
  void aStepAcrossAKinkLandsOnIt() {
    Track odd = new Track(-2, 2, 0, 912, List.of(.33, .02, 1.5));
    assertThat(odd.step(.3, 1, .05)).isEqualTo(.33);
    assertThat(odd.step(.33, 1, .05)).isEqualTo(.35);
    assertThat(odd.step(.35, -1, .05)).isEqualTo(.33);
    assertThat(odd.step(.05, -1, .05)).isEqualTo(.02);
  }

  @Test
  void stepsRunThroughTheWholeTrack() {
    double value = -2;
    int steps = 0;
    while (value < 2) {
      value = track.step(value, 1, .05);
      steps++;
    }
    assertThat(steps).isEqualTo(80);
  }

  @Test
  void aStepIsSeenOnEveryTrack() {
    for (double half : new double[] {1e-6, 0.5, 2, 10, 1000, 1e15}) {
      Track track = new Track(-half, half, 0, 900, List.of());
      double step = track.fineStep(0, 1, .05);
      assertThat(step / half).isBetween(1 / 200.0 - 1e-9, 1 / 10.0);
    }
    assertThat(new Track(-2, 2, 0, 900, List.of()).fineStep(0, 1, .05)).isEqualTo(.05);
    assertThat(new Track(-1000, 1000, 0, 900, List.of()).fineStep(1000, -1, .05)).isEqualTo(995);
  }

  @Test
  void stepsGoOnWhereTheyAreAsFineAsTheDoubles() {
    double near = 0.3;
    for (double width = 1; width > 64 * Math.ulp(near); width /= 10) {
      Track zoomed = new Track(near - width / 2, near + width / 2, 0, 912, List.of(near));
      double step = Track.roundUp(width / 50).doubleValue();
      double right = zoomed.step(near, 1, step);
      assertThat(right).isGreaterThan(near).isLessThanOrEqualTo(near + 1.01 * step);
      assertThat(zoomed.step(right, -1, step)).isEqualTo(near);
      assertThat(zoomed.step(near, -1, step)).isLessThan(near);
      double dragged = zoomed.drag(zoomed.pixel(near) + 40, near);
      assertThat(zoomed.pixel(dragged) - zoomed.pixel(near)).isBetween(25.0, 55.0);
    }
    assertThat(track.step(0.3, 1, 1e-18)).isEqualTo(Math.nextUp(0.3));
    assertThat(track.step(0.3, -1, 1e-18)).isEqualTo(Math.nextDown(0.3));
  }

  @Test
  void crowdedKinksLeaveRoomBetweenThem() {
    List<Double> integers = IntStream.rangeClosed(-50, 50).mapToObj(i -> (double) i).toList();
    Track floor = new Track(-50, 50, 0, 912, integers);
    assertThat(floor.drag(floor.pixel(.5), 0)).isBetween(.3, .7);
    assertThat(floor.room(0)).isLessThan(.25);
  }

  @Test
  void kinksOutsideTheViewCatchNothing() {
    Track view = new Track(.001, 2, 0, 900, List.of(0.0));
    assertThat(view.drag(1, 1)).isGreaterThanOrEqualTo(.001);
  }

  @Test
  void playRestsAtTheKinkAndEndsAtTheEnd() {
    PlayHead head = PlayHead.from(-.2, track);
    head = head.after(.3, 1, track);
    assertThat(head.value()).isCloseTo(-.05, within(1e-12));
    head = head.after(.3, 1, track);
    assertThat(head).isEqualTo(new PlayHead(0, PlayHead.REST));
    head = head.after(.5, 1, track);
    assertThat(head.value()).isZero();
    head = head.after(.4, 1, track).after(.2, 1, track);
    assertThat(head.value()).isCloseTo(.1, within(1e-12));
    head = head.after(100, 1, track);
    assertThat(head.ended(track)).isTrue();
    assertThat(PlayHead.from(2, track).value()).isEqualTo(-2);
  }

  @Test
  void playInJumpsLandsOnTheKinkToo() {
    Track odd = new Track(-2, 2, 0, 912, List.of(.1));
    assertThat(new PlayHead(-.25, 0).jump(odd).value()).isZero();
    assertThat(new PlayHead(0, 0).jump(odd).value()).isEqualTo(.1);
    assertThat(new PlayHead(.1, 0).jump(odd).value()).isEqualTo(.25);
  }

  @Test
  void thingsSideBySideStayNearTheirPlaces() {
    double[] places = {0, 50, 100};
    assertThat(Spread.of(places, new double[] {20, 20, 20}, 0, 100, 4)).containsExactly(0, 40, 80);
    assertThat(Spread.of(places, new double[] {60, 20, 20}, 0, 108, 4)).containsExactly(0, 64, 88);
    assertThat(Spread.need(new double[] {60, 20, 20}, 4)).isEqualTo(108);
  }

  @Test
  void playingTwiceAsFastRestsAsLong() {
    Track track = new Track(0, 1, 0, 100, List.of(0.5));
    PlayHead head = new PlayHead(0, 0).after(1, 2, track);
    assertThat(head.value()).isEqualTo(2 * new PlayHead(0, 0).after(1, 1, track).value());
    assertThat(head.after(3, 2, track)).isEqualTo(new PlayHead(0.5, PlayHead.REST));
    assertThat(head.after(3, 2, track).after(0.3, 2, track).value()).isEqualTo(0.5);
  }
}
