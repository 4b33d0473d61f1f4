package org.openkepu.publicsite.poster;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Random;

/** The top of a poster whose activity has no picture: orbits and bodies in a night sky, another one for each title. */
final class DrawnCover {

    private static final List<Color[]> SKIES = List.of(
            sky(0x07264f, 0x0b5cad, 0x9fd0ff),
            sky(0x0a2f3c, 0x0f7d77, 0xa8efe0),
            sky(0x2a1a55, 0x5a48b8, 0xd2c6ff),
            sky(0x43210a, 0xb4551a, 0xffd9a8));

    private DrawnCover() {}

    private static Color[] sky(int night, int day, int light) {
        return new Color[] {new Color(night), new Color(day), new Color(light)};
    }

    static BufferedImage of(String title, int width, int height) {
        var chance = new Random(title.hashCode());
        Color[] sky = SKIES.get(Math.floorMod(title.hashCode(), SKIES.size()));
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        canvas.setPaint(new GradientPaint(0, 0, sky[0], width * 0.8f, height, sky[1]));
        canvas.fillRect(0, 0, width, height);
        stars(canvas, chance, width, height);
        orbits(canvas, chance, sky[2], width, height);
        canvas.dispose();
        return image;
    }

    private static boolean seen(Point2D at, double margin, int width, int height) {
        return at.getX() > margin && at.getX() < width - margin && at.getY() > margin && at.getY() < height - margin;
    }

    private static void stars(Graphics2D canvas, Random chance, int width, int height) {
        for (int i = 0; i < 130; i++) {
            double size = width / 700.0 * (0.8 + 2.2 * chance.nextDouble() * chance.nextDouble());
            canvas.setColor(new Color(255, 255, 255, 40 + chance.nextInt(140)));
            canvas.fill(new Ellipse2D.Double(chance.nextDouble() * width, chance.nextDouble() * height, size, size));
        }
    }

    private static void orbits(Graphics2D canvas, Random chance, Color light, int width, int height) {
        double x = width * (0.62 + 0.12 * chance.nextDouble());
        double y = height * 0.52;
        double turn = chance.nextDouble() * Math.PI;
        for (int i = 0; i < 3; i++) {
            double reach = height * (0.40 + 0.19 * i);
            var orbit = new Ellipse2D.Double(-reach, -reach * 0.36, 2 * reach, 0.72 * reach);
            double angle = turn + i * Math.PI / 3;
            var placed = new AffineTransform();
            placed.translate(x, y);
            placed.rotate(angle);
            canvas.setStroke(new BasicStroke(width / (i == 0 ? 260f : 420f)));
            canvas.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), 210 - 50 * i));
            canvas.draw(placed.createTransformedShape(orbit));
            double size = height * (0.032 + 0.016 * i);
            var body = new Point2D.Double(-1, -1);
            for (int tries = 0; tries < 40 && !seen(body, 2 * size, width, height); tries++) {
                double at = chance.nextDouble() * 2 * Math.PI;
                body.setLocation(reach * Math.cos(at), reach * 0.36 * Math.sin(at));
                placed.transform(body, body);
            }
            canvas.setColor(i == 1 ? new Color(0xffc457) : Color.WHITE);
            canvas.fill(new Ellipse2D.Double(body.x - size, body.y - size, 2 * size, 2 * size));
        }
        double core = height * 0.105;
        canvas.setColor(new Color(255, 255, 255, 46));
        canvas.fill(new Ellipse2D.Double(x - core * 1.7, y - core * 1.7, core * 3.4, core * 3.4));
        canvas.setColor(Color.WHITE);
        canvas.fill(new Ellipse2D.Double(x - core, y - core, 2 * core, 2 * core));
    }
}
